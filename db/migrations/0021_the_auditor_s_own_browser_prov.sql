DROP INDEX "audit_events_xact";--> statement-breakpoint
CREATE INDEX "audit_events_xact" ON "audit_events" USING btree ("xact","id");