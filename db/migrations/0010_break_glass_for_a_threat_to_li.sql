CREATE TABLE "emergencies" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"item_id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"originator_agency_id" uuid NOT NULL,
	"officer_id" uuid NOT NULL,
	"agency_id" uuid NOT NULL,
	"justification" text NOT NULL,
	"opened_at" timestamp with time zone DEFAULT app.now() NOT NULL,
	"until" timestamp with time zone NOT NULL,
	"finding" text,
	"review_note" text DEFAULT '' NOT NULL,
	"reviewed_by" uuid,
	"reviewed_at" timestamp with time zone,
	CONSTRAINT "emergencies_hours" CHECK ("emergencies"."until" > "emergencies"."opened_at" and "emergencies"."until" <= "emergencies"."opened_at" + interval '72 hours'),
	CONSTRAINT "emergencies_justified" CHECK (length("emergencies"."justification") >= 40),
	CONSTRAINT "emergencies_foreign" CHECK ("emergencies"."agency_id" <> "emergencies"."originator_agency_id"),
	CONSTRAINT "emergencies_reviewed" CHECK (num_nonnulls("emergencies"."finding", "emergencies"."reviewed_by", "emergencies"."reviewed_at") in (0, 3) and "emergencies"."reviewed_by" is distinct from "emergencies"."officer_id")
);
--> statement-breakpoint
ALTER TABLE "emergencies" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "emergencies" ADD CONSTRAINT "emergencies_item_id_items_id_fk" FOREIGN KEY ("item_id") REFERENCES "public"."items"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "emergencies" ADD CONSTRAINT "emergencies_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "emergencies" ADD CONSTRAINT "emergencies_originator_agency_id_agencies_id_fk" FOREIGN KEY ("originator_agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "emergencies" ADD CONSTRAINT "emergencies_officer_id_officers_id_fk" FOREIGN KEY ("officer_id") REFERENCES "public"."officers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "emergencies" ADD CONSTRAINT "emergencies_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "emergencies" ADD CONSTRAINT "emergencies_reviewed_by_officers_id_fk" FOREIGN KEY ("reviewed_by") REFERENCES "public"."officers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "emergencies_reads" ON "emergencies" USING btree ("officer_id","item_id","until");--> statement-breakpoint
CREATE INDEX "emergencies_agency" ON "emergencies" USING btree ("agency_id","opened_at" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "emergencies_originator" ON "emergencies" USING btree ("originator_agency_id","opened_at" DESC NULLS FIRST);--> statement-breakpoint
CREATE POLICY "emergencies_read" ON "emergencies" AS PERMISSIVE FOR SELECT TO "portal_app" USING (officer_id = (select app.officer_id())
        or ((agency_id = (select app.agency_id()) or originator_agency_id = (select app.agency_id()))
          and ((select app.has_role('auditor')) or ((select app.has_role('manager')) and app.reads_case(case_id)))));--> statement-breakpoint
CREATE POLICY "emergencies_insert" ON "emergencies" AS PERMISSIVE FOR INSERT TO "portal_app" WITH CHECK (officer_id = (select app.officer_id()) and agency_id = (select app.agency_id()) and finding is null
        and app.is_hidden_item(item_id, case_id, originator_agency_id));--> statement-breakpoint
CREATE POLICY "emergencies_review" ON "emergencies" AS PERMISSIVE FOR UPDATE TO "portal_app" USING (originator_agency_id = (select app.agency_id()) and ((select app.has_role('manager')) or (select app.has_role('auditor')))) WITH CHECK (reviewed_by = (select app.officer_id()));