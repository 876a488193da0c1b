-- The officer whom the bench measures, one an agency, works on 400 of its cases however many there are.
insert into case_assignments (id, case_id, agency_id, officer_id, verbs, assigned_by)
select uuidv7(), p.case_id, p.agency_id, o.id, array['read', 'contribute'], o.id
from (select case_id, agency_id, row_number() over (partition by agency_id order by case_id) n,
    greatest(1, count(*) over (partition by agency_id) / 400) step from case_participations) p
join officers o on o.agency_id = p.agency_id and o.id in (select bench.officer(a, 4) from generate_series(1, 40) a)
where n % step = 0 and n <= 400 * step;
-- One case names a container: a migration that looks for identifiers where there are none yet would look through all texts again.
update cases set summary = summary || ' Container MSCU 639 843 7.' where id = bench.id('c', 1);
select app.mention('case', id, lead_agency_id, 'Container MSCU6398437') from cases where id = bench.id('c', 1);
