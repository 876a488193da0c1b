-- The next number of a series and year, from a sequence of its own: never given twice, and nobody waits for another's commit. An act
-- that is rolled back leaves a gap. The first number of a year makes the sequence, under a lock that is held until that commit.
create or replace function app.next_number(p_series text, p_year integer) returns integer
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare v_name text := format('app.%I', 'numbers_' || p_series || '_' || p_year);
begin
  if p_series !~ '^[A-Z]{2,8}$' or p_year not between 1900 and 9999 then raise exception 'no series % of %', p_series, p_year; end if;
  if to_regclass(v_name) is null then
    perform pg_advisory_xact_lock(7201839);
    execute format('create sequence if not exists %s as integer', v_name);
  end if;
  return nextval(v_name::regclass);
end $$;
-- Numbers were once counted in a table: what it has given stays given.
do $$
declare r record; v_me text := current_user;
begin
  if to_regclass('public.serials') is null then return; end if;
  perform set_config('role', 'portal_guard', true);
  for r in select series, year, last from public.serials loop
    execute format('create sequence if not exists app.%I as integer start %s', 'numbers_' || r.series || '_' || r.year, r.last + 1);
  end loop;
  perform set_config('role', v_me, true);
end $$;

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
