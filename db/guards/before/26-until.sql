-- When the actor's reading of an item ends by itself, as far as is known now; null for what no clock ends.
create or replace function app.reads_until(p_item uuid) returns timestamptz
language plpgsql stable security definer parallel safe set search_path = public, pg_temp as $$
declare v_item timestamptz; v_posting timestamptz;
begin
  select ends_at into v_posting from postings where id = app.posting_id();
  if not exists (select 1 from items where id = p_item and originator_agency_id = app.agency_id()) then
    select max(u) into v_item from (
      select least(coalesce(r.expires_at, 'infinity'), coalesce(g.valid_until, 'infinity')) as u
      from app.covering(p_item) c join releases r on r.id = c left join agreements g on g.id = r.agreement_id
      union all
      select e.until from emergencies e where e.item_id = p_item and e.officer_id = app.officer_id() and e.until > app.now()) ends;
  end if;
  return nullif(least(v_item, v_posting), 'infinity');
end $$;
