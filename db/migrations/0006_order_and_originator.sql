DROP INDEX "audit_events_agency";--> statement-breakpoint
DROP INDEX "audit_events_owner";--> statement-breakpoint
DROP INDEX "audit_events_case";--> statement-breakpoint
DROP INDEX "audit_events_officer";--> statement-breakpoint
DROP INDEX "notifications_officer";--> statement-breakpoint
DROP INDEX "item_audiences_agency";--> statement-breakpoint
DROP INDEX "releases_from";--> statement-breakpoint
CREATE INDEX "audit_events_agency" ON "audit_events" USING btree ("agency_id","id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "audit_events_owner" ON "audit_events" USING btree ("owner_agency_id","id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "audit_events_case" ON "audit_events" USING btree ("case_id","id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "audit_events_officer" ON "audit_events" USING btree ("officer_id","id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "notifications_officer" ON "notifications" USING btree ("officer_id","at" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "item_audiences_agency" ON "item_audiences" USING btree ("agency_id","at" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "releases_from" ON "releases" USING btree ("from_agency_id","state","requested_at" DESC NULLS FIRST);--> statement-breakpoint
ALTER POLICY "item_audiences_insert" ON "item_audiences" TO portal_app WITH CHECK (app.owns_release(release_id) and app.owns_item(item_id));--> statement-breakpoint
ALTER POLICY "item_audiences_update" ON "item_audiences" TO portal_app USING (app.owns_release(release_id) and app.owns_item(item_id)) WITH CHECK (app.owns_release(release_id) and app.owns_item(item_id));