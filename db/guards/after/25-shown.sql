-- Fields that a release can keep back. The app role has no right to read these columns of the tables; it reads the views, which
-- show them to whom no covering release withholds them. The views belong to portal_owner, on whom row security is forced as well
-- (policies "…_shown"), so that no condition of a query sees a row or a word before the policy has spoken, and an index still serves.
create or replace function app.hide_what_can_be_withheld() returns void language plpgsql as $$
declare t record; v_columns text; v_open text;
begin
  for t in select * from (values
    -- table, column → field; a column that is not named here cannot be withheld
    ('notes', '{"body": "note.body"}'::jsonb),
    ('tasks', '{"detail": "task.detail", "due_at": "task.due", "assignee_id": "task.assignee"}'),
    ('evidence', '{"title": "evidence.title", "description": "evidence.description", "file_name": "evidence.fileName",
      "collected_at": "evidence.collectedAt", "place": "evidence.place", "place_code": "evidence.place", "sha256": "evidence.file"}'),
    ('answers', '{"body": "answer.body"}')
  ) v (name, fields) loop
    select string_agg(case when t.fields ? a.attname
        then format('case when %L = any (w) then %s else t.%I end as %I', t.fields ->> a.attname,
          case when a.attnotnull then '''''' else 'null' end, a.attname, a.attname)
        else format('t.%I', a.attname) end, ', ' order by a.attnum),
      string_agg(quote_ident(a.attname), ', ') filter (where not t.fields ? a.attname)
    into v_columns, v_open
    from pg_attribute a where a.attrelid = format('public.%I', t.name)::regclass and a.attnum > 0 and not a.attisdropped;
    execute format('create view public.%I as select %s, w as withheld from public.%I t, lateral app.withheld(t.item_id) w',
      'shown_' || t.name, v_columns, t.name);
    execute format('grant select on public.%I to portal_app', 'shown_' || t.name);
    execute format('revoke select on public.%I from portal_app', t.name);
    execute format('grant select (%s) on public.%I to portal_app', v_open, t.name);
  end loop;
end $$;
