-- The app role owns nothing, bypasses nothing, deletes nothing; guard functions belong to portal_guard.
do $$
declare r record;
begin
  revoke all on schema public from public;
  grant usage on schema public to portal_app, portal_guard, portal_log;
  for r in select c.oid, c.relname from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') loop
    execute format('revoke all on public.%I from portal_app', r.relname);
    execute format('grant select, insert, update on public.%I to portal_app', r.relname);
    execute format('grant select, insert, update, delete on public.%I to portal_guard', r.relname);
    execute format('alter table public.%I enable row level security', r.relname);
    execute format('alter table public.%I force row level security', r.relname);
  end loop;
  revoke update on audit_events, custody_events, case_revisions, note_revisions, request_messages,
    agreement_parties, agreement_articles, agreement_consents, custody_links, retention_rules, officer_keys, officer_key_secrets from portal_app;
  perform app.hide_what_can_be_withheld();
  for r in select p.oid::regprocedure as signature, p.prosecdef from pg_proc p where p.pronamespace = 'app'::regnamespace loop
    execute format('revoke all on function %s from public', r.signature);
    execute format('grant execute on function %s to portal_app, portal_guard, portal_log', r.signature);
    if r.prosecdef then execute format('alter function %s owner to portal_guard', r.signature); end if;
  end loop;
  -- Only triggers call these.
  revoke execute on function app.refresh_case_readers(uuid), app.mention(text, uuid, uuid, text) from portal_app;
  drop function app.hide_what_can_be_withheld();
end $$;
