DROP INDEX "request_readers_recent";--> statement-breakpoint
DROP INDEX "request_readers_state";--> statement-breakpoint
CREATE INDEX "request_readers_recent" ON "request_readers" USING btree ("reader_id","box","last_activity_at" DESC NULLS FIRST,"request_id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "request_readers_state" ON "request_readers" USING btree ("reader_id","box","state","last_activity_at" DESC NULLS FIRST,"request_id" DESC NULLS FIRST);--> statement-breakpoint
ALTER POLICY "postings_read" ON "postings" TO portal_app USING (home_agency_id = (select app.agency_id()) or host_agency_id = (select app.agency_id()) or officer_id = (select app.officer_id())
  or ((select app.has_role('administrator')) and app.agency_in_my_country(home_agency_id)));--> statement-breakpoint
ALTER POLICY "postings_insert" ON "postings" TO portal_app WITH CHECK (home_agency_id = (select app.agency_id()) or host_agency_id = (select app.agency_id()) or officer_id = (select app.officer_id())
  or ((select app.has_role('administrator')) and app.agency_in_my_country(home_agency_id)));--> statement-breakpoint
ALTER POLICY "postings_update" ON "postings" TO portal_app USING (home_agency_id = (select app.agency_id()) or host_agency_id = (select app.agency_id()) or officer_id = (select app.officer_id())
  or ((select app.has_role('administrator')) and app.agency_in_my_country(home_agency_id))) WITH CHECK (home_agency_id = (select app.agency_id()) or host_agency_id = (select app.agency_id()) or officer_id = (select app.officer_id())
  or ((select app.has_role('administrator')) and app.agency_in_my_country(home_agency_id)));