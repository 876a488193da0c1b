ALTER TABLE "case_participations" ADD COLUMN "left_by" uuid;--> statement-breakpoint
ALTER TABLE "case_participations" ADD COLUMN "left_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "case_visits" ADD COLUMN "previous_at" timestamp with time zone;--> statement-breakpoint
ALTER POLICY "note_revisions_read" ON "note_revisions" TO portal_app USING (app.owns_item(item_id));