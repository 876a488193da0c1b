-- An auditor names cases and requests by number without seeing them; only for what the auditor's own agency takes part in.
create or replace function app.number_of_case(p_case uuid) returns text
language plpgsql stable security definer parallel safe set search_path = public, pg_temp as $$
begin
  if p_case is null or not app.has_role('auditor') then return null; end if;
  return (select c.number from cases c where c.id = p_case and exists (
    select 1 from case_participations p where p.case_id = c.id and p.agency_id = app.agency_id()));
end $$;
create or replace function app.number_of_request(p_request uuid) returns text
language plpgsql stable security definer parallel safe set search_path = public, pg_temp as $$
begin
  if p_request is null or not app.has_role('auditor') then return null; end if;
  return (select q.number from requests q where q.id = p_request and app.agency_id() in (q.from_agency_id, q.to_agency_id));
end $$;
create or replace function app.case_of_number(p_number text) returns uuid
language plpgsql stable security definer parallel safe set search_path = public, pg_temp as $$
begin
  if not app.has_role('auditor') then return null; end if;
  return (select c.id from cases c where c.number = upper(p_number) and exists (
    select 1 from case_participations p where p.case_id = c.id and p.agency_id = app.agency_id()));
end $$;
