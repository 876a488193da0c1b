-- Cases :first to :last and what hangs on them: three agencies and three officers each, five exhibits of the lead under a
-- standing release to both partners, two requests to the first of them.
insert into cases (id, number, kind, title, summary, language, offence, commodity, legal_authority, purpose, mark, state,
  lead_agency_id, opened_by, opened_at, last_activity_at)
select bench.id('c', i), (array['CA', 'US', 'MX'])[1 + lead % 3] || '-' || (2016 + i % 10) || '-' || lpad(i::text, 7, '0'),
  (array['contraband', 'criminal_investigation', 'security_investigation'])[1 + h1 % 3],
  initcap(w[1 + h1 % 40] || ' ' || g[1 + h2 % 40]) || ' / ' || p[1 + h3 % 40] || ' ' || substr(md5(i::text), 1, 6),
  'Inquiry into ' || w[1 + h2 % 40] || ' and ' || w[1 + h3 % 40] || ' near ' || p[1 + h1 % 40] || '. Suspect vehicle ' || upper(substr(md5('v' || i), 1, 3)) || '-' || (h1 % 9000 + 1000)
    || '. ' || g[1 + h3 % 40] || ' reported by ' || p[1 + h2 % 40] || ' station; contact with ' || p[1 + (h1 / 7) % 40] || ' desk. Note ' || md5('n' || i)
    || '. Witness statements taken, ' || (h2 % 12) || ' devices seized, follow-up on ' || g[1 + (h3 / 11) % 40] || ' and ' || w[1 + (h2 / 13) % 40] || ' pending.',
  'en', initcap(w[1 + h1 % 40]), g[1 + h2 % 40], 'Customs Act, s. ' || 1 + h3 % 200, 'Find who sent it',
  (array['protected_a', 'cui', 'confidencial'])[1 + lead % 3], case when h1 % 8 < 6 then 'open' else 'closed' end,
  bench.id('a', lead), bench.officer(lead, bench.seat(i, lead)),
  timestamptz '2016-01-01 00:00+00' + (h1 % 300000000) * interval '1 second',
  timestamptz '2016-01-01 00:00+00' + (h1 % 300000000 + h2 % 15000000) * interval '1 second'
from (select i, bench.agency(i, 0) lead, bench.h(i, 1) h1, bench.h(i, 2) h2, bench.h(i, 3) h3 from generate_series(:first::bigint, :last::bigint) i) s,
  (select string_to_array('burglary fraud smuggling trafficking arson extortion theft kidnapping laundering forgery assault homicide vandalism piracy bribery stalking robbery counterfeiting espionage sabotage poaching phishing ransomware hijacking blackmail embezzlement perjury racketeering narcotics contraband cybercrime identity weapons explosives terrorism corruption harassment burnout evasion conspiracy', ' ') w,
    string_to_array('warehouse harbour airport depot bank museum jewellery vehicle pharmacy border container courier online invoice passport crypto wallet marina railway station motorway cargo fuel tobacco antique firearm server account payroll customs tender shipment factory casino hotel embassy archive laboratory refinery nightclub', ' ') g,
    string_to_array('Laredo Windsor Manzanillo Chicago Detroit Montréal Veracruz Tijuana Halifax Vancouver Toronto Ottawa Québec Winnipeg Calgary Regina Seattle Houston Miami Boston Denver Phoenix Tucson Nogales Mérida Cancún Puebla Toluca León Monterrey Saltillo Reynosa Matamoros Brownsville Buffalo Albany Newark Atlanta Portland Oakland', ' ') p) words;

insert into case_participations (case_id, agency_id, status, purpose, proposed_by, proposed_at, decided_at)
select c.id, bench.id('a', bench.agency(i, k)), 'active', 'Needed on the route', c.opened_by, c.opened_at, c.opened_at + k * interval '1 day'
from generate_series(:first::bigint, :last::bigint) i join cases c on c.id = bench.id('c', i), generate_series(0, 2) k;

insert into case_assignments (id, case_id, agency_id, officer_id, verbs, assigned_by, assigned_at)
select bench.id('8', i * 3 + k), c.id, bench.id('a', a), bench.officer(a, bench.seat(i, a)), array['read', 'contribute'], bench.officer(a, 0), c.opened_at
from generate_series(:first::bigint, :last::bigint) i join cases c on c.id = bench.id('c', i), generate_series(0, 2) k, lateral (select bench.agency(i, k) a) s;

insert into items (id, kind, case_id, originator_agency_id, author_id, mark, language, created_at)
select bench.id('e', i * 5 + k), 'evidence', c.id, c.lead_agency_id, c.opened_by, c.mark, 'en', c.opened_at + k * interval '3 hours'
from generate_series(:first::bigint, :last::bigint) i join cases c on c.id = bench.id('c', i), generate_series(0, 4) k;

insert into evidence (item_id, case_id, exhibit_number, title, file_name, media_type, size_bytes, sha256, upload_id)
select bench.id('e', n), bench.id('c', i), 'EX-' || (k + 1), 'Exhibit ' || i || '-' || (k + 1), 'exhibit_' || i || '_' || (k + 1) || (array['.jpg', '.mp4', '.e01', '.pdf', '.csv'])[k + 1],
  (array['image/jpeg', 'video/mp4', 'application/octet-stream', 'application/pdf', 'text/csv'])[k + 1], 1000 + bench.h(n, 8) % 500000000, md5('e' || n) || md5('f' || n), bench.id('9', n)
from generate_series(:first::bigint, :last::bigint) i, generate_series(0, 4) k, lateral (select i * 5 + k n) s;

insert into releases (id, number, kind, case_id, from_agency_id, purpose, legal_basis, item_kinds, max_mark, state, requested_by, requested_at, decided_by, decided_at)
select bench.id('f', i), 'REL-' || (2016 + i % 10) || '-' || lpad(i::text, 7, '0'), 'standing', c.id, c.lead_agency_id, 'Daily work on the case', 'Customs Act, s. 107',
  array['evidence'], 'protected_b', 'approved', c.opened_by, c.opened_at, bench.officer(bench.agency(i, 0), 0), c.opened_at
from generate_series(:first::bigint, :last::bigint) i join cases c on c.id = bench.id('c', i);
insert into release_recipients (release_id, agency_id)
select bench.id('f', i), bench.id('a', bench.agency(i, k)) from generate_series(:first::bigint, :last::bigint) i, generate_series(1, 2) k;
insert into item_audiences (item_id, agency_id, release_id, at)
select bench.id('e', i * 5 + e), bench.id('a', bench.agency(i, k)), bench.id('f', i), timestamptz '2016-01-01 00:00+00' + i * interval '1 second'
from generate_series(:first::bigint, :last::bigint) i, generate_series(0, 4) e, generate_series(1, 2) k;

insert into requests (id, number, from_agency_id, to_agency_id, case_id, subject, question, language, purpose, legal_basis, mark, urgency, state,
  author_id, created_at, approved_by, sent_at, due_at, answered_at, closed_at, last_activity_at)
select bench.id('d', n), 'RFI-' || (2016 + i % 10) || '-' || lpad(n::text, 7, '0'), c.lead_agency_id, bench.id('a', bench.agency(i, 1)), c.id,
  'Request ' || (k + 1) || ' on ' || c.number, 'Please provide the records named in annex ' || md5('r' || n) || ' for case ' || c.number || '. Legal basis: article ' || (i % 40) || '.',
  'en', 'Find who sent it', 'Customs Act, s. 107', c.mark, 'other', now_in, c.opened_by, c.opened_at, bench.officer(bench.agency(i, 0), 0), c.opened_at + interval '1 day',
  case when now_in = 'sent' then c.opened_at + interval '8 days' end, case when now_in <> 'sent' then c.opened_at + interval '5 days' end,
  case when now_in = 'closed' then c.last_activity_at end, c.last_activity_at
from generate_series(:first::bigint, :last::bigint) i join cases c on c.id = bench.id('c', i), generate_series(0, 1) k,
  lateral (select i * 2 + k n, (array['sent', 'answered', 'refused', 'closed'])[1 + (i / 3 + k) % 4] as now_in) s;
