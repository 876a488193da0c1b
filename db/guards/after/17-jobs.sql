-- Durable jobs: the queue of the portal, on the kernel's clock. Rows hold the name of an operation and ids, never content.
create or replace function pgboss.job_now() returns timestamptz language sql stable parallel safe as
$$ select coalesce(nullif(current_setting('app.now', true), '')::timestamptz, pg_catalog.now()) $$;

do $$
begin
  if not exists (select 1 from pgboss.queue where name = 'portal') then
    -- A job held by a killed process is given back after two minutes; failed tries come later and later, for about two days.
    perform pgboss.create_queue('portal', '{"policy": "standard", "expireInSeconds": 120, "retryLimit": 60, "retryDelay": 15, "retryBackoff": true, "retryDelayMax": 3600, "retentionSeconds": 63072000, "deleteAfterSeconds": 604800}');
  end if;
end $$;

-- What running and clearing jobs takes, and no more: no table or function of the schema can be made or changed.
revoke all on all tables in schema pgboss from portal_app;
grant usage on schema pgboss to portal_app;
grant select on all tables in schema pgboss to portal_app;
grant insert, update, delete on pgboss.job, pgboss.job_common, pgboss.job_dependency to portal_app;
grant update on pgboss.queue, pgboss.version to portal_app;
grant insert, update, delete on pgboss.warning, pgboss.instance to portal_app;
revoke all on all functions in schema pgboss from public;
grant execute on function pgboss.job_now() to portal_app;
