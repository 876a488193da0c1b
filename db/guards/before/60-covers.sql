-- Comes back after the migrations, which may change the columns that it shows.
drop view if exists public.case_covers;
