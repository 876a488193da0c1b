-- The request desk's tables: no commit without an audit row, and history that nobody changes.
do $$
declare t record;
begin
  for t in select * from (values
    ('request_alarms', '{requests}'), ('mail_preferences', '{notifications}'), ('mail_deliveries', '{notifications}'),
    ('desk_hours', '{desk}'), ('request_routes', '{requests}')
  ) v (name, features) loop
    execute format('drop trigger if exists %I on public.%I', t.name || '_audited', t.name);
    execute format('create constraint trigger %I after insert or update or delete on public.%I deferrable initially deferred for each row execute function app.require_audit(%s)',
      t.name || '_audited', t.name, (select string_agg(quote_literal(f), ', ') from unnest(t.features::text[]) f));
  end loop;
  for t in select unnest(array['request_alarms', 'mail_deliveries', 'request_routes']) as name loop
    execute format('create or replace trigger %I before update or delete on public.%I for each row execute function app.refuse_change()', t.name || '_append_only', t.name);
    execute format('create or replace trigger %I before truncate on public.%I for each statement execute function app.refuse_change()', t.name || '_no_truncate', t.name);
    execute format('revoke update on public.%I from portal_app', t.name);
  end loop;
end $$;
