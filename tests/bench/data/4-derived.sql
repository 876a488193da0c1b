-- What triggers keep in step otherwise (db/guards/after/10-readers.sql), for cases :first to :last at once.
insert into case_readers (reader_id, case_id, agency_id, last_activity_at)
select t.reader_id, t.case_id, t.agency_id, c.last_activity_at from (
  select agency_id as reader_id, case_id, agency_id from case_participations where case_id between bench.id('c', :first) and bench.id('c', :last)
  union all select officer_id, case_id, agency_id from case_assignments where case_id between bench.id('c', :first) and bench.id('c', :last)) t
join cases c on c.id = t.case_id;

insert into search_documents (kind, subject_id, readers, document, last_activity_at)
select 'case', c.id, r.readers, setweight(app.words(concat_ws(' ', c.number, c.title)), 'A') || app.words(concat_ws(' ', c.offence, c.commodity, c.summary)), c.last_activity_at
from cases c join (select case_id, array_agg(reader_id) readers from case_readers where case_id between bench.id('c', :first) and bench.id('c', :last) group by case_id) r on r.case_id = c.id;

insert into request_readers (reader_id, request_id, box, state, due_at, last_activity_at)
select t.reader_id, q.id, t.box, q.state, q.due_at, q.last_activity_at
from requests q, lateral (values (q.author_id, 'out'), (q.from_agency_id, 'out'), (q.to_agency_id, 'in')) t (reader_id, box)
where q.id between bench.id('d', :first * 2) and bench.id('d', :last * 2 + 1);

insert into search_documents (kind, subject_id, readers, document, last_activity_at)
select 'request', q.id, array[q.author_id, q.from_agency_id, q.to_agency_id],
  setweight(app.words(concat_ws(' ', q.number, q.subject)), 'A') || app.words(q.question), q.last_activity_at
from requests q where q.id between bench.id('d', :first * 2) and bench.id('d', :last * 2 + 1);
