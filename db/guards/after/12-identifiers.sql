-- Keeps identifier_mentions in step with the texts that it is derived from.
create or replace function app.mention(p_source text, p_subject uuid, p_agency uuid, p_text text) returns void
language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  delete from identifier_mentions where subject_id = p_subject and source = p_source;
  -- No identifier is without a digit, but an address of mail.
  if p_text !~ '[0-9@]' then return; end if;
  insert into identifier_mentions (source, subject_id, agency_id, kind, value, consistent)
  select p_source, p_subject, p_agency, i.kind, i.value, i.consistent from app.identifiers(p_text) i;
end $$;

create or replace function app.on_mentioning_case() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform app.mention('case', new.id, new.lead_agency_id, concat_ws(E'\n', new.title, new.summary, new.offence, new.commodity));
  return null;
end $$;
-- The fields of a request's form, each after the word that says what it is.
create or replace function app.words_of_details(p jsonb) returns text language sql immutable parallel safe as $$
  select string_agg(case d.key when 'plate' then 'plate ' when 'documentNumber' then 'passport ' when 'serial' then 'serial '
    when 'imo' then 'IMO ' else '' end || d.value, E'\n') from jsonb_each_text(p) d $$;
create or replace function app.on_mentioning_request() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform app.mention('request', new.id, new.from_agency_id, concat_ws(E'\n', new.subject, new.question, app.words_of_details(new.details)));
  return null;
end $$;
-- The texts of an item stand in a table of its kind; the columns to read are the trigger's arguments.
create or replace function app.on_mentioning_item() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare v_row jsonb := to_jsonb(new); v_agency uuid;
begin
  select originator_agency_id into v_agency from items where id = new.item_id;
  perform app.mention('item', new.item_id, v_agency, (select string_agg(v_row ->> c, E'\n') from unnest(tg_argv) c));
  return null;
end $$;

create or replace trigger cases_mentions after insert or update of title, summary, offence, commodity, lead_agency_id on cases for each row execute function app.on_mentioning_case();
create or replace trigger requests_mentions after insert or update of subject, question, details on requests for each row execute function app.on_mentioning_request();
create or replace trigger notes_mentions after insert or update of body on notes for each row execute function app.on_mentioning_item('body');
create or replace trigger tasks_mentions after insert or update of title, detail on tasks for each row execute function app.on_mentioning_item('title', 'detail');
create or replace trigger evidence_mentions after insert or update of title, description on evidence for each row execute function app.on_mentioning_item('title', 'description');
create or replace trigger answers_mentions after insert or update of body on answers for each row execute function app.on_mentioning_item('body');
