-- Which rows exist for the actor. Security definer, owned by portal_guard: few, and each in the leak test.
-- plpgsql on purpose: planned once a connection and called for the few rows of a page, so that a list's own plan stays small.
create or replace function app.reads_case(p_case uuid) returns boolean
language plpgsql stable security definer parallel safe set search_path = public, pg_temp as $$
begin
  return exists (
    select 1 from case_readers r
    where r.reader_id = app.case_reader() and r.case_id = p_case
      and (r.posting_id is null or r.posting_id = app.posting_id())
  ) and not exists (
    select 1 from case_assignments a
    where a.case_id = p_case and a.officer_id = app.officer_id() and a.ended_at is null and a.denied
  );
end $$;

create or replace function app.leads_case(p_case uuid) returns boolean
language plpgsql stable security definer parallel safe set search_path = public, pg_temp as $$
begin
  return exists (select 1 from cases c where c.id = p_case and c.lead_agency_id = app.agency_id());
end $$;

create or replace function app.reads_request(p_request uuid) returns boolean
language plpgsql stable security definer parallel safe set search_path = public, pg_temp as $$
begin
  -- Deny wins: whoever is kept out of a case has its requests neither.
  if exists (
    select 1 from requests q join case_assignments a on a.case_id = q.case_id
    where q.id = p_request and a.officer_id = app.officer_id() and a.ended_at is null and a.denied
  ) then return false; end if;
  return exists (
    select 1 from request_readers r
    where r.request_id = p_request and r.reader_id in (app.officer_id(), app.desk_reader())
  ) or exists (
    select 1 from requests q
    where q.id = p_request and q.from_agency_id = app.agency_id() and q.case_id is not null
      and q.state <> 'draft' and app.reads_case(q.case_id)
  );
end $$;

-- Own items where the case (or request) is readable; another agency's only while an approved, unexpired release covers them.
create or replace function app.reads_envelope(p_item uuid, p_case uuid, p_request uuid, p_originator uuid) returns boolean
language plpgsql stable security definer parallel safe set search_path = public, pg_temp as $$
begin
  if p_originator = app.agency_id() then
    return (p_case is null or app.reads_case(p_case)) and (p_request is null or app.reads_request(p_request));
  end if;
  return exists (
    select 1 from item_audiences a join releases r on r.id = a.release_id
    where a.item_id = p_item and a.agency_id = app.agency_id()
      and r.state = 'approved' and (r.expires_at is null or r.expires_at > app.now())
      and (r.case_id is null or app.works_case(r.case_id)) and (r.request_id is null or app.reads_request(r.request_id))
  ) or app.opened_in_emergency(p_item, p_case);
end $$;

-- Reads the case as a participant that has accepted; an invitation alone shows the cover sheet only.
create or replace function app.works_case(p_case uuid) returns boolean
language plpgsql stable security definer parallel safe set search_path = public, pg_temp as $$
begin
  return app.reads_case(p_case) and exists (
    select 1 from case_participations p
    where p.case_id = p_case and p.agency_id = app.agency_id() and p.status = 'active'
  );
end $$;

create or replace function app.reads_item(p_item uuid) returns boolean
language plpgsql stable security definer parallel safe set search_path = public, pg_temp as $$
declare i items%rowtype;
begin
  select * into i from items where id = p_item;
  return found and app.reads_envelope(i.id, i.case_id, i.request_id, i.originator_agency_id);
end $$;

create or replace function app.owns_item(p_item uuid) returns boolean
language plpgsql stable security definer parallel safe set search_path = public, pg_temp as $$
begin
  return exists (select 1 from items where id = p_item and originator_agency_id = app.agency_id()) and app.reads_item(p_item);
end $$;

create or replace function app.owns_release(p_release uuid) returns boolean
language plpgsql stable security definer parallel safe set search_path = public, pg_temp as $$
begin
  return exists (select 1 from releases where id = p_release and from_agency_id = app.agency_id());
end $$;

create or replace function app.reads_release(p_release uuid, p_from uuid, p_case uuid, p_request uuid, p_state text) returns boolean
language plpgsql stable security definer parallel safe set search_path = public, pg_temp as $$
begin
  if p_case is not null and not app.reads_case(p_case) then return false; end if;
  if p_request is not null and not app.reads_request(p_request) then return false; end if;
  return p_from = app.agency_id() or (
    p_state in ('approved', 'revoked')
    and exists (select 1 from release_recipients r where r.release_id = p_release and r.agency_id = app.agency_id()));
end $$;

create or replace function app.agency_in_my_country(p_agency uuid) returns boolean
language plpgsql stable security definer parallel safe set search_path = public, pg_temp as $$
begin
  return exists (select 1 from agencies a where a.id = p_agency and a.country = app.country());
end $$;

-- Managers and administrators of the home agency, and administrators of its country, look after an account.
create or replace function app.may_release_lock(p_officer uuid) returns boolean
language plpgsql stable security definer parallel safe set search_path = public, pg_temp as $$
begin
  return exists (
    select 1 from officers o
    where o.id = p_officer
      and (o.agency_id = app.agency_id() and (app.has_role('manager') or app.has_role('administrator'))
        or app.has_role('administrator') and app.agency_in_my_country(o.agency_id)));
end $$;
