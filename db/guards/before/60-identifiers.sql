-- Identifiers in a text, normalised. Check digits say "consistent", never "exists".
-- ISO 6346: letters A=10, B=12 … (multiples of 11 left out), weights 2^i, mod 11, 10 counts as 0.
create or replace function app.container_fits(p text) returns boolean language plpgsql immutable strict parallel safe as $$
declare v_sum integer := 0; v_letters integer[] := array[10,12,13,14,15,16,17,18,19,20,21,23,24,25,26,27,28,29,30,31,32,34,35,36,37,38]; c text;
begin
  for i in 0..9 loop
    c := substr(p, i + 1, 1);
    v_sum := v_sum + (case when c between '0' and '9' then ascii(c) - 48 else v_letters[ascii(c) - 64] end) * (1 << i);
  end loop;
  return v_sum % 11 % 10 = substr(p, 11, 1)::integer;
end $$;
-- IMO number: weights 7 to 2, mod 10.
create or replace function app.vessel_fits(p text) returns boolean language sql immutable strict parallel safe as $$
  select (select sum(substr(p, i, 1)::integer * (8 - i)) from generate_series(1, 6) i) % 10 = substr(p, 7, 1)::integer $$;
-- VIN, ISO 3779 as North America uses it: position 9, mod 11, X for 10.
create or replace function app.vehicle_fits(p text) returns boolean language plpgsql immutable strict parallel safe as $$
declare v_sum integer := 0; c text; v_weights integer[] := array[8,7,6,5,4,3,2,10,0,9,8,7,6,5,4,3,2];
begin
  for i in 1..17 loop
    c := substr(p, i, 1);
    v_sum := v_sum + v_weights[i] * case when c between '0' and '9' then ascii(c) - 48
      else substr('12345678' || '12345' || '7' || '9' || '23456789', strpos('ABCDEFGH' || 'JKLMN' || 'P' || 'R' || 'STUVWXYZ', c), 1)::integer end;
  end loop;
  return substr(p, 9, 1) = case v_sum % 11 when 10 then 'X' else (v_sum % 11)::text end;
end $$;

-- A phone number is its last ten digits, so that it is the same with and without the country's code. Plates, documents and serials are
-- taken only after a word that says what they are. At most 100 from a text.
create or replace function app.identifiers(p text) returns table (kind text, value text, consistent boolean)
language plpgsql immutable parallel safe as $$
declare t text := upper(translate(left(coalesce(p, ''), 40000), 'éèêëáàâíóôúüñçÉÈÊÁÀÍÓÚÑÇ', 'eeeeaaaioouuncEEEAAIOUNC'));
  -- Words that name the thing, then an optional "No.", ":" or "#".
  v_no text := '[\s:#.°º-]*(?:(?:NO|NUM|NRO|NUMBER|NUMERO|N)\M)?[\s:#.°º-]{1,4}';
begin
  return query
  with found as (
    select 'container' as k, m[1] || m[2] || m[3] as v from regexp_matches(t, '\m([A-Z]{3}[UJZ])[\s-]?(\d{6})[\s-]?(\d)\M', 'g') m
    union all select 'vessel', m[1] from regexp_matches(t, '\mIMO[\s:#-]*(\d{7})\M', 'g') m
    union all select 'vehicle', m[1] from regexp_matches(t, '\m([A-HJ-NPR-Z0-9]{17})\M', 'g') m where m[1] ~ '[A-Z]' and m[1] ~ '\d'
    union all select 'phone', right(regexp_replace(m[1], '\D', '', 'g'), 10)
      from regexp_matches(t, '((?:\+\d[\d ().-]{8,20}\d)|(?:\(?\m\d{3}\)?[ .-]\d{3}[ .-]\d{4}\M))', 'g') m
      where length(regexp_replace(m[1], '\D', '', 'g')) between 10 and 15
    union all select 'email', lower(m[1]) from regexp_matches(t, '\m([A-Z0-9._%+-]{1,64}@[A-Z0-9.-]{1,120}\.[A-Z]{2,24})\M', 'g') m
    -- A plate in one piece is whole; otherwise a further piece belongs to it when it holds a digit.
    union all select 'plate', regexp_replace(case when split_part(m[1], ' ', 1) ~ '\d.*[A-Z0-9-]{4}|[A-Z0-9-]{4}.*\d' then split_part(m[1], ' ', 1) else m[1] end, '[\s-]', '', 'g')
      from regexp_matches(t, '\m(?:PLATES?|PLAQUES?|PLACAS?|IMMATRICULATION|MATRICULA)' || v_no || '([A-Z0-9]{1,8}(?:-[A-Z0-9]{1,4}|\s(?=[A-Z]{0,3}\d)[A-Z0-9]{1,4}){0,2})\M', 'g') m where m[1] ~ '\d'
    union all select 'document', m[1] from regexp_matches(t, '\m(?:PASSPORT|PASSEPORT|PASAPORTE)' || v_no || '([A-Z0-9]{6,12})\M', 'g') m where m[1] ~ '\d'
    union all select 'serial', replace(m[1], '-', '') from regexp_matches(t, '\m(?:SERIAL|SERIE)' || v_no || '([A-Z0-9-]{4,20})\M', 'g') m where m[1] ~ '\d'
  )
  select distinct f.k, f.v, case f.k when 'container' then app.container_fits(f.v) when 'vessel' then app.vessel_fits(f.v)
    when 'vehicle' then app.vehicle_fits(f.v) end
  from found f limit 100;
end $$;
