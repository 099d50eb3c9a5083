-- Triggers of valuation.
-- Trends are rebuilt for what was written to sales, whoever wrote it: an import, one that was killed half way, the demo.
-- Marks are only ever added here, so that a writer never waits for a job.
create function note_new_sales() returns trigger language plpgsql as $$
begin
  insert into sale_change (country, market, is_demo, year)
  select distinct country, coalesce(department, ''), is_demo, extract(year from sold_on)::smallint from fresh;
  return null;
end $$;
--> statement-breakpoint
create function note_changed_sales() returns trigger language plpgsql as $$
begin
  insert into sale_change (country, market, is_demo, year)
  select country, coalesce(department, ''), is_demo, extract(year from sold_on)::smallint from former
  union
  select country, coalesce(department, ''), is_demo, extract(year from sold_on)::smallint from fresh;
  return null;
end $$;
--> statement-breakpoint
create function note_removed_sales() returns trigger language plpgsql as $$
begin
  insert into sale_change (country, market, is_demo, year)
  select distinct country, coalesce(department, ''), is_demo, extract(year from sold_on)::smallint from former;
  return null;
end $$;
--> statement-breakpoint
create trigger sale_moves_trends after insert on sale referencing new table as fresh
  for each statement execute function note_new_sales();
--> statement-breakpoint
create trigger changed_sale_moves_trends after update on sale referencing old table as former new table as fresh
  for each statement execute function note_changed_sales();
--> statement-breakpoint
create trigger removed_sale_moves_trends after delete on sale referencing old table as former
  for each statement execute function note_removed_sales();
--> statement-breakpoint
-- Sales that are there already.
insert into sale_change (country, market, is_demo, year)
select distinct country, coalesce(department, ''), is_demo, extract(year from sold_on)::smallint from sale;
--> statement-breakpoint
-- Streets written alike. A function, as the operator that its index knows takes its limit from a setting: with the usual
-- one a letter left out of a short name is too much.
create function streets_alike(typed text) returns setof integer
  language sql stable set pg_trgm.word_similarity_threshold = 0.45
  as $$ select id from sale_street where typed <% search $$;
