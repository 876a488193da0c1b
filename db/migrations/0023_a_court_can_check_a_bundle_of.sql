CREATE TABLE "court_bundles" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"case_id" uuid NOT NULL,
	"officer_id" uuid NOT NULL,
	"exhibit_ids" uuid[] NOT NULL,
	"language" text NOT NULL,
	"reason" text NOT NULL,
	"recipient" text DEFAULT '' NOT NULL,
	"opened_at" timestamp with time zone NOT NULL,
	"manifest_sha256" text,
	"sealed_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "court_bundles" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "court_bundles" ADD CONSTRAINT "court_bundles_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "court_bundles" ADD CONSTRAINT "court_bundles_officer_id_officers_id_fk" FOREIGN KEY ("officer_id") REFERENCES "public"."officers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "court_bundles_case" ON "court_bundles" USING btree ("case_id","opened_at");--> statement-breakpoint
CREATE POLICY "court_bundles_read" ON "court_bundles" AS PERMISSIVE FOR SELECT TO "portal_app" USING (officer_id = (select app.officer_id()) and app.reads_case(case_id));--> statement-breakpoint
CREATE POLICY "court_bundles_insert" ON "court_bundles" AS PERMISSIVE FOR INSERT TO "portal_app" WITH CHECK (officer_id = (select app.officer_id()) and app.reads_case(case_id));--> statement-breakpoint
CREATE POLICY "court_bundles_update" ON "court_bundles" AS PERMISSIVE FOR UPDATE TO "portal_app" USING (officer_id = (select app.officer_id()) and app.reads_case(case_id)) WITH CHECK (officer_id = (select app.officer_id()) and app.reads_case(case_id));