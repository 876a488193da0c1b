-- What was opened, why and until when is never rewritten; a review is signed once.
create or replace function app.on_emergency() returns trigger language plpgsql as $$
begin
  if old.reviewed_at is not null or (old.id, old.item_id, old.case_id, old.originator_agency_id, old.officer_id, old.agency_id, old.justification, old.opened_at, old.until)
    is distinct from (new.id, new.item_id, new.case_id, new.originator_agency_id, new.officer_id, new.agency_id, new.justification, new.opened_at, new.until) then
    raise exception 'an emergency is append-only but for its review' using errcode = 'P0A02';
  end if;
  return new;
end $$;
create or replace trigger emergencies_fixed before update on emergencies for each row execute function app.on_emergency();

-- A read under break-glass says so in the log, whichever operation read: the row names the opening.
create or replace function app.on_audit_emergency() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare v_ids uuid[];
begin
  select array_agg(e.id order by e.id) into v_ids from emergencies e
  where e.officer_id = new.officer_id and e.until > app.now() and (e.item_id = new.subject_id or (new.subject_type = 'case' and e.case_id = new.case_id));
  if v_ids is not null then new.facts := new.facts || jsonb_build_object('emergency', v_ids); end if;
  return new;
end $$;
create or replace trigger audit_emergency before insert on audit_events for each row
  when (new.kind = 'query' and new.outcome = 'done' and new.subject_id is not null) execute function app.on_audit_emergency();
