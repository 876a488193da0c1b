-- Who acts in this transaction. The kernel calls app.begin_act first; row policies read these settings.
create schema if not exists app;
grant usage on schema app to portal_app, portal_guard, portal_log;

create or replace function app.now() returns timestamptz language sql stable parallel safe as
$$ select coalesce(nullif(current_setting('app.now', true), '')::timestamptz, now()) $$;
create or replace function app.actor_kind() returns text language sql stable parallel safe as
$$ select coalesce(current_setting('app.actor_kind', true), '') $$;
create or replace function app.acts() returns boolean language sql stable parallel safe as
$$ select app.actor_kind() <> '' $$;
create or replace function app.signed_in() returns boolean language sql stable parallel safe as
$$ select app.actor_kind() = 'officer' $$;
create or replace function app.officer_id() returns uuid language sql stable parallel safe as
$$ select nullif(current_setting('app.officer_id', true), '')::uuid $$;
create or replace function app.agency_id() returns uuid language sql stable parallel safe as
$$ select nullif(current_setting('app.agency_id', true), '')::uuid $$;
create or replace function app.posting_id() returns uuid language sql stable parallel safe as
$$ select nullif(current_setting('app.posting_id', true), '')::uuid $$;
create or replace function app.country() returns text language sql stable parallel safe as
$$ select coalesce(current_setting('app.country', true), '') $$;
create or replace function app.address() returns text language sql stable parallel safe as
$$ select coalesce(current_setting('app.address', true), '') $$;
-- The account that a visitor is signing in to; set by app.find_account or app.find_challenge only.
create or replace function app.account_id() returns uuid language sql stable parallel safe as
$$ select nullif(current_setting('app.account_id', true), '')::uuid $$;
create or replace function app.has_role(role text) returns boolean language sql stable parallel safe as
$$ select coalesce(current_setting('app.roles', true), '') like '%,' || role || ',%' $$;
-- Under which name the actor stands in case_readers: the agency for a manager, the officer otherwise, nobody for auditors and administrators.
create or replace function app.case_reader() returns uuid language sql stable parallel safe as
$$ select nullif(current_setting('app.case_reader', true), '')::uuid $$;
-- The agency, for its managers and desk; null for others.
create or replace function app.desk_reader() returns uuid language sql stable parallel safe as
$$ select nullif(current_setting('app.desk_reader', true), '')::uuid $$;

-- Marks of three countries on one scale (rules.md, "Marks"); null for anything that is not a mark, or above the ceiling.
create or replace function app.mark_rank(mark text) returns integer language sql immutable parallel safe as $$
  select case
    when mark in ('unclassified', 'us_unclassified', 'publica') then 0
    when mark in ('protected_a', 'cui', 'confidencial') then 1
    when mark in ('protected_b', 'cui_les', 'reservada') then 2
  end $$;
