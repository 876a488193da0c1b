-- 40 agencies of three countries and 2,000 officers. Seats of an agency: 0 and 1 manage, 2 audits, 3 administers,
-- 4 is the officer whom the bench measures, the other 45 work cases.
create schema bench;
create function bench.id(kind text, n bigint) returns uuid language sql immutable parallel safe as
$$ select ('0190000' || kind || '-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid $$;
-- A stable 31-bit value of a row's number: the same data each time, without random().
create function bench.h(n bigint, salt bigint) returns bigint language sql immutable parallel safe as
$$ select hashint8extended(n, salt) & 2147483647 $$;
create function bench.officer(agency bigint, seat bigint) returns uuid language sql immutable parallel safe as
$$ select bench.id('b', seat * 40 + agency) $$;
create function bench.seat(case_no bigint, agency bigint) returns bigint language sql immutable parallel safe as
$$ select 5 + bench.h(case_no * 64 + agency, 7) % 45 $$;
create function bench.agency(case_no bigint, place bigint) returns bigint language sql immutable parallel safe as
$$ select case place when 0 then 1 + (case_no * 7) % 40
     when 1 then 1 + ((case_no * 7) % 40 + 1 + bench.h(case_no, 5) % 19) % 40
     else 1 + ((case_no * 7) % 40 + 20 + bench.h(case_no, 6) % 20) % 40 end $$;

insert into agencies (id, code, names, country)
select bench.id('a', i), 'B' || lpad(i::text, 2, '0'), jsonb_build_object('en', 'Agency ' || i, 'fr', 'Service ' || i, 'es', 'Agencia ' || i),
  (array['CA', 'US', 'MX'])[1 + i % 3]
from generate_series(1, 40) i;
insert into officers (id, agency_id, email, full_name, rank, roles, on_desk)
select bench.id('b', i), bench.id('a', 1 + (i - 1) % 40), 'officer' || i || '@bench.example', 'Officer ' || i, 'Officer',
  case (i - 1) / 40 when 0 then array['manager'] when 1 then array['manager'] when 2 then array['auditor'] when 3 then array['administrator']
    else array['investigator'] end, (i - 1) / 40 = 5
from generate_series(1, 2000) i;
