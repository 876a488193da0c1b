-- An auditor names cases and requests by number without seeing them; only who may read the log gets an answer.
create or replace function app.number_of_case(p_case uuid) returns text
language plpgsql stable security definer parallel safe set search_path = public, pg_temp as $$
begin
  if p_case is null or not app.has_role('auditor') then return null; end if;
  return (select number from cases where id = p_case);
end $$;
create or replace function app.number_of_request(p_request uuid) returns text
language plpgsql stable security definer parallel safe set search_path = public, pg_temp as $$
begin
  if p_request is null or not app.has_role('auditor') then return null; end if;
  return (select number from requests where id = p_request);
end $$;
create or replace function app.case_of_number(p_number text) returns uuid
language plpgsql stable security definer parallel safe set search_path = public, pg_temp as $$
begin
  if not app.has_role('auditor') then return null; end if;
  return (select id from cases where number = upper(p_number));
end $$;
