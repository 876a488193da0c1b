-- Keeps the narrow access tables in step with what they are derived from.
create or replace function app.refresh_case_readers(p_case uuid) returns void
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare v_readers uuid[]; v_at timestamptz;
begin
  select last_activity_at into v_at from cases where id = p_case;
  with target as (
    select p.agency_id as reader_id, p.agency_id, null::uuid as posting_id from case_participations p
    where p.case_id = p_case and p.status in ('invited', 'active')
    union all
    select a.officer_id, a.agency_id, a.posting_id from case_assignments a
    join case_participations p on p.case_id = a.case_id and p.agency_id = a.agency_id and p.status = 'active'
    where a.case_id = p_case and a.ended_at is null and not a.denied and 'read' = any (a.verbs)
  ), gone as (
    delete from case_readers r where r.case_id = p_case and not exists (select 1 from target t where t.reader_id = r.reader_id)
  ), kept as (
    insert into case_readers (reader_id, case_id, agency_id, posting_id, last_activity_at)
    select t.reader_id, p_case, t.agency_id, t.posting_id, v_at from target t
    on conflict (reader_id, case_id) do update set posting_id = excluded.posting_id, agency_id = excluded.agency_id
  )
  select coalesce(array_agg(t.reader_id), '{}') into v_readers from target t;
  update search_documents set readers = v_readers where kind = 'case' and subject_id = p_case;
end $$;

create or replace function app.on_case_access() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform app.refresh_case_readers(new.case_id);
  return null;
end $$;

create or replace function app.on_case() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_op = 'INSERT' or (old.number, old.title, old.summary, old.offence, old.commodity) is distinct from (new.number, new.title, new.summary, new.offence, new.commodity) then
    insert into search_documents (kind, subject_id, readers, document, last_activity_at)
    values ('case', new.id, coalesce((select array_agg(reader_id) from case_readers where case_id = new.id), '{}'),
      setweight(app.words(concat_ws(' ', new.number, new.title)), 'A') || app.words(concat_ws(' ', new.offence, new.commodity, new.summary)), new.last_activity_at)
    on conflict (kind, subject_id) do update set document = excluded.document;
  end if;
  if tg_op = 'UPDATE' and old.last_activity_at is distinct from new.last_activity_at then
    update case_readers set last_activity_at = new.last_activity_at where case_id = new.id;
    update search_documents set last_activity_at = new.last_activity_at where kind = 'case' and subject_id = new.id;
  end if;
  return null;
end $$;

create or replace function app.on_request() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare v_readers uuid[];
begin
  with target as (
    select distinct on (reader_id) reader_id, box from (
      select new.author_id as reader_id, 'out' as box
      union all select new.from_agency_id, 'out' where new.state <> 'draft'
      union all select new.to_agency_id, 'in' where new.sent_at is not null
      union all select new.assignee_id, 'in' where new.assignee_id is not null and new.sent_at is not null) t
    order by reader_id
  ), gone as (
    delete from request_readers r where r.request_id = new.id and not exists (select 1 from target t where t.reader_id = r.reader_id)
  ), kept as (
    insert into request_readers (reader_id, request_id, box, state, due_at, last_activity_at)
    select t.reader_id, new.id, t.box, new.state, new.due_at, new.last_activity_at from target t
    on conflict (reader_id, request_id) do update
      set box = excluded.box, state = excluded.state, due_at = excluded.due_at, last_activity_at = excluded.last_activity_at
  )
  select array_agg(reader_id) into v_readers from target;
  if tg_op = 'INSERT' or (old.subject, old.question) is distinct from (new.subject, new.question) then
    insert into search_documents (kind, subject_id, readers, document, last_activity_at)
    values ('request', new.id, v_readers, setweight(app.words(concat_ws(' ', new.number, new.subject)), 'A') || app.words(new.question), new.last_activity_at)
    on conflict (kind, subject_id) do update set document = excluded.document, readers = excluded.readers, last_activity_at = excluded.last_activity_at;
  else
    update search_documents set readers = v_readers, last_activity_at = new.last_activity_at where kind = 'request' and subject_id = new.id;
  end if;
  return null;
end $$;

-- Marks the case as just worked on; at most once a minute, so that busy cases do not queue behind their own row.
create or replace function app.touch_case(p_case uuid) returns void
language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  update cases set last_activity_at = app.now() where id = p_case and last_activity_at < app.now() - interval '1 minute';
end $$;

create or replace function app.on_item() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.case_id is not null then perform app.touch_case(new.case_id); end if;
  -- A standing release of the originator catches what it adds: of these kinds, up to this mark.
  insert into item_audiences (item_id, agency_id, release_id)
  select new.id, p.agency_id, r.id from releases r join release_recipients p on p.release_id = r.id
  where new.case_id is not null and r.case_id = new.case_id and r.kind = 'standing' and r.state = 'approved'
    and r.from_agency_id = new.originator_agency_id and new.kind = any (r.item_kinds)
    and app.mark_rank(new.mark) <= app.mark_rank(r.max_mark) and (r.expires_at is null or r.expires_at > app.now())
    -- What rests on an agreement goes no further than its wording of today, nor than the kinds of data that were asked for.
    and (r.agreement_id is null or app.agreement_works(r.agreement_id) and new.data_kinds <@ r.data_kinds and exists (
      select 1 from agreements g join agreement_versions v on v.id = g.version_id
      where g.id = r.agreement_id and app.mark_rank(new.mark) <= app.mark_rank(v.highest_mark) and new.data_kinds <@ v.data_kinds));
  return null;
end $$;

create or replace trigger case_participations_readers after insert or update on case_participations for each row execute function app.on_case_access();
create or replace trigger case_assignments_readers after insert or update on case_assignments for each row execute function app.on_case_access();
create or replace trigger cases_derived after insert or update on cases for each row execute function app.on_case();
create or replace trigger requests_derived after insert or update on requests for each row execute function app.on_request();
create or replace trigger items_derived after insert on items for each row execute function app.on_item();
