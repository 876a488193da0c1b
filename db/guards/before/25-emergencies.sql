-- Break-glass for threat to life (rules.md, "Releases"): which items a manager may open, who reads one now, and what the log says of it.
-- Bound to the case as well: when the agency has left it, or the officer is kept out, the opening shows nothing.
create or replace function app.opened_in_emergency(p_item uuid, p_case uuid) returns boolean
language plpgsql stable security definer parallel safe set search_path = public, pg_temp as $$
begin
  return app.has_role('manager') and exists (
    select 1 from emergencies e
    where e.officer_id = app.officer_id() and e.item_id = p_item and e.case_id = p_case and e.agency_id = app.agency_id() and e.until > app.now()
  ) and app.works_case(p_case);
end $$;

-- That an item is there, not what it says: kind, originator, mark and day, for a manager of an agency that takes part.
create or replace function app.hidden_items(p_case uuid) returns table (item_id uuid, kind text, originator_agency_id uuid, mark text, created_at timestamptz)
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if not app.has_role('manager') or not app.works_case(p_case) then return; end if;
  return query select i.id, i.kind, i.originator_agency_id, i.mark, i.created_at from items i
    where i.case_id = p_case and i.originator_agency_id <> app.agency_id()
      and not app.reads_envelope(i.id, i.case_id, i.request_id, i.originator_agency_id)
    order by i.created_at desc, i.id desc limit 500;
end $$;

create or replace function app.is_hidden_item(p_item uuid, p_case uuid, p_originator uuid) returns boolean
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return app.has_role('manager') and app.works_case(p_case) and p_originator <> app.agency_id() and exists (
    select 1 from items i where i.id = p_item and i.case_id = p_case and i.originator_agency_id = p_originator);
end $$;
