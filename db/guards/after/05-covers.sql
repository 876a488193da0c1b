-- The cover sheet of a case: all that exists of it for an agency that is invited and has not accepted. portal_guard owns the view, so
-- that it looks past the policy of the table and asks for the actor itself.
create view public.case_covers with (security_barrier) as
select id, number, kind, title, language, offence, commodity, hs_code, purpose, mark, state, lead_agency_id, opened_by, opened_at,
  case when app.works_case(id) then review_on end as review_on, closed_at, last_activity_at, version
from public.cases where app.reads_case(id);
grant create on schema public to portal_guard;
alter view public.case_covers owner to portal_guard;
revoke create on schema public from portal_guard;
revoke all on public.case_covers from public;
grant select on public.case_covers to portal_app;
