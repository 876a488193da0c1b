-- One officer is in one place at a time: proposed and agreed postings of an officer never overlap.
do $$
begin
  if not exists (select 1 from pg_constraint where conname = 'postings_one_at_a_time') then
    alter table postings add constraint postings_one_at_a_time
      exclude using gist (officer_id with =, tstzrange(starts_at, ends_at) with &&) where (state in ('proposed', 'agreed'));
  end if;
end $$;
