-- No commit without an audit row: at COMMIT each changed domain row asks for a row of this transaction that names one of
-- the features allowed to change the table. SQLSTATE P0A01 and rollback otherwise.
create or replace function app.require_audit() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not exists (select 1 from audit_events where xact = pg_current_xact_id() and split_part(action, '.', 1) = any (tg_argv)) then
    raise exception 'a change of % was not recorded', tg_table_name using errcode = 'P0A01';
  end if;
  return null;
end $$;

create or replace function app.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'P0A02';
end $$;

do $$
declare t record;
begin
  for t in select * from (values
    ('log_alarms', '{log}'),
    ('agencies', '{agencies,officers}'), ('officers', '{officers,accounts}'), ('credentials', '{accounts,officers}'),
    ('sign_in_challenges', '{accounts}'), ('sessions', '{accounts,officers,postings,agencies}'), ('access_tokens', '{accounts,officers}'),
    ('sign_in_failures', '{accounts}'), ('postings', '{postings}'), ('cases', '{cases,evidence,requests,releases,exhibits}'),
    ('case_participations', '{cases}'), ('case_assignments', '{cases,postings,officers}'), ('case_revisions', '{cases}'), ('case_visits', '{cases}'),
    ('items', '{cases,evidence,requests,exhibits}'), ('notes', '{cases}'), ('note_revisions', '{cases}'), ('tasks', '{cases}'),
    ('uploads', '{evidence}'), ('evidence', '{evidence}'), ('custody_events', '{evidence}'),
    ('requests', '{requests,releases}'), ('request_messages', '{requests}'), ('answers', '{requests}'),
    ('releases', '{releases,requests,onward}'), ('release_recipients', '{releases,requests,onward}'), ('release_items', '{releases,requests,onward}'),
    ('emergencies', '{emergencies}'), ('delegations', '{delegations}'), ('approval_rules', '{releases}'), ('release_approvals', '{releases,onward}'),
    ('item_sources', '{cases}'), ('onward_requests', '{onward}'), ('release_exceptions', '{releases}'), ('release_conditions', '{releases}'),
    ('agreements', '{agreements}'), ('agreement_versions', '{agreements}'), ('agreement_parties', '{agreements}'),
    ('agreement_articles', '{agreements}'), ('agreement_consents', '{agreements}'),
    ('item_audiences', '{releases,cases,evidence,requests,exhibits,onward}'), ('notifications', '{log,exhibits,agreements,notifications,cases,evidence,requests,releases,postings,officers,accounts,agencies,emergencies,delegations,onward}'),
    ('exhibits', '{exhibits}'), ('exhibit_files', '{exhibits}'), ('exhibit_custody', '{exhibits}'), ('custody_links', '{exhibits}'),
    ('custody_transfers', '{exhibits}'), ('officer_keys', '{exhibits}'), ('officer_key_secrets', '{exhibits}'), ('legal_holds', '{exhibits}'),
    ('retention_rules', '{exhibits}'), ('dispositions', '{exhibits}'), ('court_bundles', '{exhibits}')
  ) v (name, features) loop
    execute format('drop trigger if exists %I on public.%I', t.name || '_audited', t.name);
    execute format('create constraint trigger %I after insert or update or delete on public.%I deferrable initially deferred for each row execute function app.require_audit(%s)',
      t.name || '_audited', t.name, (select string_agg(quote_literal(f), ', ') from unnest(t.features::text[]) f));
  end loop;
  for t in select unnest(array['audit_events', 'custody_events', 'case_revisions', 'note_revisions', 'request_messages',
      'agreement_parties', 'agreement_articles', 'agreement_consents', 'custody_links', 'retention_rules', 'officer_keys', 'officer_key_secrets']) as name loop
    execute format('create or replace trigger %I before update or delete on public.%I for each row execute function app.refuse_change()', t.name || '_append_only', t.name);
    execute format('create or replace trigger %I before truncate on public.%I for each statement execute function app.refuse_change()', t.name || '_no_truncate', t.name);
  end loop;
end $$;

-- Live updates: delivered by PostgreSQL on commit only, to every portal process that listens.
create or replace function app.on_notification() returns trigger language plpgsql as $$
begin
  perform pg_notify('portal', json_build_object('officerId', new.officer_id)::text);
  return null;
end $$;
create or replace trigger notifications_live after insert on notifications for each row execute function app.on_notification();

-- Every recorded change of a case or request is told too; a process passes it on only to those who may read it.
create or replace function app.on_audit() returns trigger language plpgsql as $$
begin
  perform pg_notify('portal', json_build_object('action', new.action, 'caseId', new.case_id, 'requestId', new.request_id, 'by', new.officer_id)::text);
  return null;
end $$;
create or replace trigger audit_live after insert on audit_events for each row
  when (new.outcome = 'done' and new.kind = 'command' and (new.case_id is not null or new.request_id is not null)) execute function app.on_audit();
