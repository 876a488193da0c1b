-- Opens an act: resolves the credential to an officer, sets the settings that row policies read, and answers with the actor.
-- p: {kind: session|token|officer|visitor|system, hash?, officerId?, postingId?, address, now, quiet?, factorAt?}
create or replace function app.begin_act(p jsonb) returns jsonb
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_now timestamptz := coalesce((p ->> 'now')::timestamptz, now());
  v_kind text := p ->> 'kind';
  v_officer uuid; v_posting uuid; v_session uuid; v_token uuid; v_scopes text[]; v_reauth timestamptz;
  v_seen timestamptz; v_ended text; s sessions%rowtype; t access_tokens%rowtype;
  o officers%rowtype; a agencies%rowtype; g postings%rowtype; h agencies%rowtype;
  v_content boolean; v_deputises jsonb;
begin
  perform set_config('app.now', v_now::text, true), set_config('app.address', coalesce(p ->> 'address', ''), true),
    set_config('app.officer_id', '', true), set_config('app.agency_id', '', true), set_config('app.posting_id', '', true),
    set_config('app.roles', '', true), set_config('app.country', '', true), set_config('app.account_id', '', true),
    set_config('app.case_reader', '', true), set_config('app.desk_reader', '', true), set_config('app.actor_kind', '', true);

  if v_kind in ('visitor', 'system') then
    perform set_config('app.actor_kind', v_kind, true);
    return jsonb_build_object('kind', v_kind);
  elsif v_kind = 'session' then
    select * into s from sessions where secret_hash = decode(p ->> 'hash', 'hex');
    if not found then return jsonb_build_object('refused', 'no-session'); end if;
    v_officer := s.officer_id; v_posting := s.posting_id; v_session := s.id; v_reauth := s.reauthenticated_at;
    select last_seen_at into v_seen from activity where subject_id = s.id;
    v_ended := case
      when s.ended_at is not null then 'session-ended'
      when s.absolute_until <= v_now then 'session-expired'
      when coalesce(v_seen, s.created_at) <= v_now - interval '30 minutes' then 'session-idle' end;
  elsif v_kind = 'token' then
    select * into t from access_tokens where secret_hash = decode(p ->> 'hash', 'hex');
    if not found then return jsonb_build_object('refused', 'no-token'); end if;
    v_officer := t.officer_id; v_posting := t.posting_id; v_token := t.id; v_scopes := t.scopes;
    select last_seen_at into v_seen from activity where subject_id = t.id;
    v_ended := case when t.revoked_at is not null then 'token-revoked' when t.expires_at <= v_now then 'token-expired' end;
  elsif v_kind = 'officer' then
    v_officer := (p ->> 'officerId')::uuid; v_posting := (p ->> 'postingId')::uuid;
    v_reauth := coalesce((p ->> 'factorAt')::timestamptz, v_now);
  else
    return jsonb_build_object('refused', 'no-credential');
  end if;

  select * into o from officers where id = v_officer;
  if not found then return jsonb_build_object('refused', 'no-officer'); end if;
  select * into a from agencies where id = o.agency_id;
  if o.status <> 'active' or a.status <> 'active' then v_ended := 'officer-disabled'; end if;
  if v_posting is not null then
    select * into g from postings where id = v_posting and officer_id = o.id;
    if not found or g.state <> 'agreed' or g.starts_at > v_now or g.ends_at <= v_now then v_ended := 'posting-ended'; end if;
    select * into h from agencies where id = g.host_agency_id;
  end if;
  if v_ended is not null then
    return jsonb_build_object('refused', v_ended, 'officerId', o.id, 'agencyId', o.agency_id, 'sessionId', v_session, 'tokenId', v_token);
  end if;

  if coalesce(v_session, v_token) is not null and not coalesce((p ->> 'quiet')::boolean, false) and (v_seen is null or v_seen < v_now - interval '1 minute') then
    insert into activity (subject_id, last_seen_at) values (coalesce(v_session, v_token), v_now)
    on conflict (subject_id) do update set last_seen_at = excluded.last_seen_at;
  end if;

  -- While a manager is absent, the deputy acts as manager in that place; it ends with the delegation, or when the manager is none any more.
  select jsonb_build_object('id', m.id, 'name', m.full_name, 'until', d.ends_at) into v_deputises
  from delegations d join officers m on m.id = d.manager_id
  where d.deputy_id = o.id and d.ended_at is null and d.starts_at <= v_now and d.ends_at > v_now
    and d.agency_id = o.agency_id and m.agency_id = o.agency_id and m.status = 'active' and 'manager' = any (m.roles)
  order by d.starts_at limit 1;
  if v_deputises is not null and not o.roles && array['auditor', 'administrator', 'manager'] then o.roles := o.roles || 'manager'::text;
  else v_deputises := null; end if;

  v_content := not (o.roles && array['auditor', 'administrator']);
  perform set_config('app.actor_kind', 'officer', true), set_config('app.officer_id', o.id::text, true),
    set_config('app.agency_id', o.agency_id::text, true), set_config('app.posting_id', coalesce(v_posting::text, ''), true),
    set_config('app.roles', ',' || array_to_string(o.roles, ',') || ',', true), set_config('app.country', a.country, true),
    set_config('app.case_reader', case when not v_content then '' when 'manager' = any (o.roles) then o.agency_id::text else o.id::text end, true),
    set_config('app.desk_reader', case when v_content and (o.on_desk or 'manager' = any (o.roles)) then o.agency_id::text else '' end, true);
  return jsonb_build_object(
    'kind', 'officer', 'officerId', o.id, 'agencyId', o.agency_id, 'agencyCode', a.code, 'country', a.country, 'roles', to_jsonb(o.roles), 'deputisesFor', v_deputises,
    'onDesk', o.on_desk, 'language', o.language, 'theme', o.theme, 'fullName', o.full_name, 'rank', o.rank, 'postingId', v_posting,
    'posting', case when v_posting is null then null else jsonb_build_object(
      'id', g.id, 'hostAgencyId', h.id, 'hostCode', h.code, 'place', g.place, 'until', g.ends_at) end,
    'sessionId', v_session, 'tokenId', v_token, 'scopes', to_jsonb(v_scopes), 'reauthenticatedAt', v_reauth);
end $$;

-- A visitor names an account: the credential rows of that one account become readable in this transaction, no others.
create or replace function app.find_account(p_agency uuid, p_email text) returns uuid
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare v_id uuid;
begin
  if app.actor_kind() <> 'visitor' then return null; end if;
  select o.id into v_id from officers o join agencies a on a.id = o.agency_id
  where o.agency_id = p_agency and o.email = p_email::citext and o.status = 'active' and a.status = 'active';
  perform set_config('app.account_id', coalesce(v_id::text, ''), true);
  return v_id;
end $$;

-- The same for the second step, which proves itself by the challenge's secret.
create or replace function app.find_challenge(p_hash text) returns uuid
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare v_id uuid; v_officer uuid;
begin
  if app.actor_kind() <> 'visitor' then return null; end if;
  select c.id, c.officer_id into v_id, v_officer from sign_in_challenges c join officers o on o.id = c.officer_id
  where c.secret_hash = decode(p_hash, 'hex') and c.used_at is null and c.expires_at > app.now() and o.status = 'active';
  perform set_config('app.account_id', coalesce(v_officer::text, ''), true);
  return v_id;
end $$;

-- Who is told when the account that signs in, or the officer who acts, is locked: active managers and administrators of its agency.
create or replace function app.account_keepers() returns setof uuid
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return query select k.id from officers o join officers k on k.agency_id = o.agency_id
    where o.id = coalesce(app.account_id(), app.officer_id()) and k.status = 'active' and k.roles && array['manager', 'administrator'];
end $$;

-- The posting under which the account that signs in, or the officer who acts, works now; agreed by both sides and running.
create or replace function app.current_posting() returns uuid
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return (select id from postings
    where officer_id = coalesce(app.account_id(), app.officer_id()) and state = 'agreed' and starts_at <= app.now() and ends_at > app.now()
    order by starts_at desc limit 1);
end $$;
