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

-- The newest p_limit matches that the actor may read; asks for the actor itself. An index cannot serve @@ under row security.
create or replace function app.search(p_kind text, p_query text, p_limit integer) returns table (subject_id uuid, last_activity_at timestamptz)
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare v_me uuid[] := array_remove(array[case when p_kind = 'case' then app.case_reader() else app.officer_id() end,
                                          case when p_kind = 'request' then app.desk_reader() end], null);
begin
  if cardinality(v_me) = 0 then return; end if;
  return query
    select d.subject_id, d.last_activity_at from search_documents d
    where d.kind = p_kind and d.readers && v_me and d.document @@ app.question(p_query)
      and case when p_kind = 'case' then app.reads_case(d.subject_id) else app.reads_request(d.subject_id) end
    order by d.last_activity_at desc, d.subject_id desc limit p_limit;
end $$;
