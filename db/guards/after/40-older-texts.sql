-- Texts that were there before this table.
do $$
declare v_me text := current_user;
begin
  perform set_config('role', 'portal_guard', true);
  if not exists (select 1 from identifier_mentions) and obj_description('app.mention(text, uuid, uuid, text)'::regprocedure) is distinct from 'older texts were read' then
    perform app.mention('case', id, lead_agency_id, concat_ws(E'\n', title, summary, offence, commodity)) from cases;
    perform app.mention('request', id, from_agency_id, concat_ws(E'\n', subject, question)) from requests;
    perform app.mention('item', i.id, i.originator_agency_id, concat_ws(E'\n', n.body, t.title, t.detail, e.title, e.description, a.body))
      from items i left join notes n on n.item_id = i.id left join tasks t on t.item_id = i.id
      left join evidence e on e.item_id = i.id left join answers a on a.item_id = i.id;
  end if;
  comment on function app.mention(text, uuid, uuid, text) is 'older texts were read';
  perform set_config('role', v_me, true);
end $$;
