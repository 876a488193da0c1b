-- Full-text search in English, French and Spanish; accents and case do not matter.
do $$
declare c record;
begin
  for c in select * from (values ('portal_en', 'english', 'english_stem'), ('portal_fr', 'french', 'french_stem'),
                                 ('portal_es', 'spanish', 'spanish_stem'), ('portal_plain', 'simple', 'simple')) v (name, base, stem) loop
    if not exists (select 1 from pg_ts_config where cfgname = c.name and cfgnamespace = 'app'::regnamespace) then
      execute format('create text search configuration app.%I (copy = pg_catalog.%I)', c.name, c.base);
      execute format('alter text search configuration app.%I alter mapping for hword, hword_part, word, asciihword, asciiword, hword_asciipart with public.unaccent, pg_catalog.%I', c.name, c.stem);
    end if;
  end loop;
end $$;

-- Typographic marks and angle brackets as spaces: in some locales the parser takes “ ’ « ¿ … for letters, and it skips what stands
-- in a tag, so that no word beside or between them would be found.
create or replace function app.spaced(p text) returns text language sql immutable parallel safe as $$
  select regexp_replace(p, '[<>\u00a0-\u00bf\u2000-\u206f\u3000-\u303f]', ' ', 'g') $$;

create or replace function app.words(p text) returns tsvector language sql stable parallel safe as $$
  select to_tsvector('app.portal_en', s) || to_tsvector('app.portal_fr', s) || to_tsvector('app.portal_es', s) || to_tsvector('app.portal_plain', s)
  from app.spaced(p) s $$;

create or replace function app.question(p text) returns tsquery language plpgsql stable parallel safe as $$
declare v_spaced text := app.spaced(p); v_plain text := plainto_tsquery('app.portal_plain', v_spaced)::text;
begin
  return websearch_to_tsquery('app.portal_en', v_spaced) || websearch_to_tsquery('app.portal_fr', v_spaced) || websearch_to_tsquery('app.portal_es', v_spaced)
    || case when v_plain = '' then ''::tsquery else (v_plain || ':*')::tsquery end;
end $$;

-- The newest p_limit matches that the actor may read, older than the given place in that order; asks for the actor itself. An index cannot
-- serve @@ under row security. A frequent word is met among the newest cases that the actor reads, so these are looked at one by one until
-- the page is full; a rare one is found by the index, which knows who reads what. The exact rule is asked for what is shown and no more.
drop function if exists app.search(text, text, integer);
create or replace function app.search(p_kind text, p_query text, p_limit integer, p_before timestamptz default null, p_before_id uuid default null)
returns table (subject_id uuid, last_activity_at timestamptz)
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  v_question tsquery := app.question(p_query);
  v_me uuid[] := array_remove(array[case when p_kind = 'case' then app.case_reader() else app.officer_id() end,
                                    case when p_kind = 'request' then app.desk_reader() end], null);
  v_seen integer := 0;
  v_found integer := 0;
  v_stopped boolean := false;
  v_at timestamptz := coalesce(p_before, 'infinity');
  v_id uuid := coalesce(p_before_id, 'ffffffff-ffff-ffff-ffff-ffffffffffff');
  r record;
begin
  if cardinality(v_me) = 0 or p_limit < 1 then return; end if;
  if p_kind = 'case' then
    for r in
      select c.case_id, c.last_activity_at, (select d.document @@ v_question from search_documents d where d.subject_id = c.case_id and d.kind = 'case') as is_match
      from case_readers c where c.reader_id = v_me[1] and (c.last_activity_at, c.case_id) < (v_at, v_id)
      order by c.last_activity_at desc, c.case_id desc limit 2001
    loop
      -- Goes on while the page promises to be full before the index would have answered.
      v_stopped := v_seen = 2000 or v_seen >= 500 and v_found * 2000 < v_seen * p_limit;
      exit when v_stopped;
      v_seen := v_seen + 1; v_at := r.last_activity_at; v_id := r.case_id;
      if r.is_match and app.works_case(r.case_id) then
        subject_id := r.case_id; last_activity_at := r.last_activity_at;
        return next;
        v_found := v_found + 1;
        if v_found = p_limit then return; end if;
      end if;
    end loop;
    if not v_stopped then return; end if;
  end if;
  for r in
    select d.subject_id, d.last_activity_at from search_documents d
    where d.kind = p_kind and d.readers && v_me and d.document @@ v_question and (d.last_activity_at, d.subject_id) < (v_at, v_id)
    order by d.last_activity_at desc, d.subject_id desc
  loop
    if (case when p_kind = 'case' then app.works_case(r.subject_id) else app.reads_request(r.subject_id) end) then
      subject_id := r.subject_id; last_activity_at := r.last_activity_at;
      return next;
      v_found := v_found + 1;
      if v_found = p_limit then return; end if;
    end if;
  end loop;
end $$;
