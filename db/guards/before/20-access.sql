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
  -- Durable jobs: no door makes a system credential from a request.
  if app.actor_kind() = 'system' then return true; end if;
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
  return (exists (select from app.covering(p_item)) and app.chain_holds(p_item)) or app.opened_in_emergency(p_item, p_case);
end $$;

-- An item that quotes another agency's reaches a reader only while that agency lets the reader have the quoted one too, all the way up.
create or replace function app.chain_holds(p_item uuid) returns boolean
language plpgsql stable security definer parallel safe set search_path = public, pg_temp as $$
begin
  return not exists (
    select from item_sources s join items src on src.id = s.source_item_id join items i on i.id = s.item_id
    where s.item_id = p_item and src.originator_agency_id <> app.agency_id()
      and not (app.chain_holds(src.id) and (src.originator_agency_id = i.originator_agency_id or exists (select from app.covering(src.id)))));
end $$;

-- Whether a recipient's line means the actor: of that agency, and where officers or postings are named, one of them.
create or replace function app.is_named(p_agency uuid, p_reach text, p_officers uuid[], p_postings uuid[]) returns boolean
language sql stable parallel safe as $$
  select p_agency = app.agency_id()
    and (p_reach = 'agency' or app.officer_id() = any (p_officers) or app.posting_id() = any (p_postings)) $$;

-- Whether the release is meant for the actor, whatever became of it.
create or replace function app.receives(p_release uuid) returns boolean
language plpgsql stable security definer parallel safe set search_path = public, pg_temp as $$
begin
  return exists (
    select 1 from release_recipients p
    where p.release_id = p_release and p.agency_id = app.agency_id()
      and app.is_named(p.agency_id, p.reach, p.officer_ids, p.posting_ids));
end $$;

-- An agreement carries what rests on it from its first day to its last, unless it was ended before.
create or replace function app.agreement_works(p_agreement uuid) returns boolean
language plpgsql stable security definer parallel safe set search_path = public, pg_temp as $$
begin
  return exists (
    select 1 from agreements g
    where g.id = p_agreement and g.state = 'in_force' and g.valid_from <= app.now()
      and (g.valid_until is null or g.valid_until > app.now()));
end $$;

create or replace function app.release_works(p_state text, p_expires timestamptz, p_agreement uuid) returns boolean
language sql stable parallel safe as $$
  select p_state = 'approved' and (p_expires is null or p_expires > app.now()) and (p_agreement is null or app.agreement_works(p_agreement)) $$;

-- Releases that bring this item to the actor now: approved, unexpired, their agreement in force, meant for the actor.
create or replace function app.covering(p_item uuid) returns setof uuid
language plpgsql stable security definer parallel safe rows 1 set search_path = public, pg_temp as $$
begin
  return query
    select a.release_id from item_audiences a
    join releases r on r.id = a.release_id
    join release_recipients p on p.release_id = a.release_id and p.agency_id = a.agency_id
    where a.item_id = p_item and a.agency_id = app.agency_id()
      and app.release_works(r.state, r.expires_at, r.agreement_id)
      and app.is_named(p.agency_id, p.reach, p.officer_ids, p.posting_ids)
      and (r.case_id is null or app.works_case(r.case_id)) and (r.request_id is null or app.reads_request(r.request_id));
end $$;

create or replace function app.is_covered(p_item uuid, p_release uuid) returns boolean
language plpgsql stable security definer parallel safe set search_path = public, pg_temp as $$
begin
  return exists (select from app.covering(p_item) c where c = p_release);
end $$;

-- What the actor does not see of an item: for the originator, and in an emergency, nothing; else the fields that every covering release withholds.
-- Whether the item exists for the actor is not asked here.
create or replace function app.withheld(p_item uuid) returns text[]
language plpgsql stable security definer parallel safe set search_path = public, pg_temp as $$
declare v_fields text[]; v_next text[]; v_first boolean := true;
begin
  if exists (
    select 1 from items i
    where i.id = p_item and (i.originator_agency_id = app.agency_id() or app.opened_in_emergency(i.id, i.case_id))
  ) then return '{}'; end if;
  for v_next in
    select coalesce(i.withheld, r.withheld) from app.covering(p_item) c
    join releases r on r.id = c left join release_items i on i.release_id = c and i.item_id = p_item
  loop
    if cardinality(v_next) = 0 then return '{}'; end if;
    v_fields := case when v_first then v_next else array(select unnest(v_fields) intersect select unnest(v_next)) end;
    v_first := false;
  end loop;
  return coalesce(v_fields, '{}');
end $$;

create or replace function app.reads_field(p_item uuid, p_field text) returns boolean
language plpgsql stable security definer parallel safe set search_path = public, pg_temp as $$
begin
  return app.reads_item(p_item) and not p_field = any (app.withheld(p_item));
end $$;

-- Agreements are read by officers of the agencies and countries that are party to one of their wordings, and by who proposed it.
create or replace function app.reads_agreement(p_agreement uuid) returns boolean
language plpgsql stable security definer parallel safe set search_path = public, pg_temp as $$
begin
  return app.signed_in() and exists (
    select 1 from agreement_parties p
    where p.agreement_id = p_agreement and (p.agency_id = app.agency_id() or p.country = app.country()));
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
    p_state in ('approved', 'revoked') and app.receives(p_release));
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

create or replace function app.proposes_agreement(p_agreement uuid) returns boolean
language plpgsql stable security definer parallel safe set search_path = public, pg_temp as $$
begin
  return app.reads_agreement(p_agreement)
    or exists (select 1 from agreements where id = p_agreement and created_by_agency_id = app.agency_id());
end $$;
