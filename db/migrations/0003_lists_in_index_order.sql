DROP INDEX "case_readers_recent";--> statement-breakpoint
DROP INDEX "items_case";--> statement-breakpoint
DROP INDEX "items_originator";--> statement-breakpoint
CREATE INDEX "case_readers_recent" ON "case_readers" USING btree ("reader_id","last_activity_at" DESC NULLS FIRST,"case_id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "items_case" ON "items" USING btree ("case_id","kind","created_at" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "items_originator" ON "items" USING btree ("originator_agency_id","kind","created_at" DESC NULLS FIRST);