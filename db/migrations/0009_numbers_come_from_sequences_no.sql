DROP POLICY "serials_read" ON "serials" CASCADE;--> statement-breakpoint
DROP POLICY "serials_insert" ON "serials" CASCADE;--> statement-breakpoint
DROP POLICY "serials_update" ON "serials" CASCADE;--> statement-breakpoint
DROP TABLE "serials" CASCADE;