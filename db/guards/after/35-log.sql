-- The transparency log. What is hashed of a row: every column but the transaction number, which a restored dump would change.
create or replace function app.audit_record(e audit_events) returns jsonb language sql stable parallel safe as $$
  select jsonb_build_object('id', e.id, 'at', to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), 'action', e.action, 'kind', e.kind,
    'outcome', e.outcome, 'reason', e.reason, 'officerId', e.officer_id, 'agencyId', e.agency_id, 'postingId', e.posting_id, 'sessionId', e.session_id,
    'tokenId', e.token_id, 'door', e.door, 'address', e.address, 'caseId', e.case_id, 'requestId', e.request_id, 'subjectType', e.subject_type,
    'subjectId', e.subject_id, 'ownerAgencyId', e.owner_agency_id, 'facts', e.facts) $$;
revoke all on function app.audit_record(audit_events) from public;
grant execute on function app.audit_record(audit_events) to portal_app, portal_guard, portal_log;

-- The sequencer reads the rows and keeps the tree; the portal only reads the tree.
do $$
declare t text;
begin
  grant select on audit_events to portal_log;
  for t in select unnest(array['log_state', 'log_leaves', 'log_salts', 'log_tiles', 'log_checkpoints', 'log_cosignatures', 'log_witnesses', 'log_keys']) loop
    execute format('revoke insert, update on public.%I from portal_app', t);
    execute format('revoke all on public.%I from portal_log', t);
    execute format('grant select, insert, update on public.%I to portal_log', t);
  end loop;
  revoke update on log_leaves, log_salts, log_cosignatures from portal_log;
  for t in select unnest(array['log_leaves', 'log_salts', 'log_cosignatures']) loop
    execute format('create or replace trigger %I before update or delete on public.%I for each row execute function app.refuse_change()', t || '_append_only', t);
    execute format('create or replace trigger %I before truncate on public.%I for each statement execute function app.refuse_change()', t || '_no_truncate', t);
  end loop;
end $$;

-- A tile only grows: what it held stays its beginning.
create or replace function app.keep_tile() returns trigger language plpgsql as $$
begin
  if new.width <= old.width or substring(new.bytes for length(old.bytes)) <> old.bytes then
    raise exception 'tile %/% would lose hashes', old.level, old.n using errcode = 'P0A02';
  end if;
  return new;
end $$;
create or replace trigger log_tiles_grow before update on log_tiles for each row execute function app.keep_tile();
create or replace trigger log_tiles_kept before delete on log_tiles for each row execute function app.refuse_change();
alter table log_tiles alter column bytes set storage external;

-- The log only grows.
create or replace function app.keep_log_state() returns trigger language plpgsql as $$
begin
  if new.size < old.size or new.last_xact < old.last_xact or new.shipped < old.shipped then
    raise exception 'the log would shrink' using errcode = 'P0A02';
  end if;
  return new;
end $$;
create or replace trigger log_state_grows before update on log_state for each row execute function app.keep_log_state();
