CREATE TABLE "item_sources" (
	"item_id" uuid NOT NULL,
	"source_item_id" uuid NOT NULL,
	CONSTRAINT "item_sources_item_id_source_item_id_pk" PRIMARY KEY("item_id","source_item_id"),
	CONSTRAINT "item_sources_two" CHECK ("item_sources"."item_id" <> "item_sources"."source_item_id")
);
--> statement-breakpoint
ALTER TABLE "item_sources" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "onward_requests" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"item_id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"originator_agency_id" uuid NOT NULL,
	"asking_agency_id" uuid NOT NULL,
	"use" text NOT NULL,
	"to_agency_id" uuid,
	"purpose" text NOT NULL,
	"legal_basis" text NOT NULL,
	"asked_by" uuid NOT NULL,
	"asked_at" timestamp with time zone DEFAULT app.now() NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"state" text DEFAULT 'open' NOT NULL,
	"decided_by" uuid,
	"decided_at" timestamp with time zone,
	"decision_reason" text DEFAULT '' NOT NULL,
	"release_id" uuid,
	CONSTRAINT "onward_requests_state" CHECK ("onward_requests"."state" in ('open', 'approved', 'refused')),
	CONSTRAINT "onward_requests_use" CHECK (("onward_requests"."use" = 'release') = ("onward_requests"."to_agency_id" is not null)),
	CONSTRAINT "onward_requests_foreign" CHECK ("onward_requests"."originator_agency_id" <> "onward_requests"."asking_agency_id")
);
--> statement-breakpoint
ALTER TABLE "onward_requests" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "item_sources" ADD CONSTRAINT "item_sources_item_id_items_id_fk" FOREIGN KEY ("item_id") REFERENCES "public"."items"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "item_sources" ADD CONSTRAINT "item_sources_source_item_id_items_id_fk" FOREIGN KEY ("source_item_id") REFERENCES "public"."items"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "onward_requests" ADD CONSTRAINT "onward_requests_item_id_items_id_fk" FOREIGN KEY ("item_id") REFERENCES "public"."items"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "onward_requests" ADD CONSTRAINT "onward_requests_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "onward_requests" ADD CONSTRAINT "onward_requests_originator_agency_id_agencies_id_fk" FOREIGN KEY ("originator_agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "onward_requests" ADD CONSTRAINT "onward_requests_asking_agency_id_agencies_id_fk" FOREIGN KEY ("asking_agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "onward_requests" ADD CONSTRAINT "onward_requests_to_agency_id_agencies_id_fk" FOREIGN KEY ("to_agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "onward_requests" ADD CONSTRAINT "onward_requests_asked_by_officers_id_fk" FOREIGN KEY ("asked_by") REFERENCES "public"."officers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "onward_requests" ADD CONSTRAINT "onward_requests_decided_by_officers_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."officers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "onward_requests" ADD CONSTRAINT "onward_requests_release_id_releases_id_fk" FOREIGN KEY ("release_id") REFERENCES "public"."releases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "item_sources_source" ON "item_sources" USING btree ("source_item_id");--> statement-breakpoint
CREATE UNIQUE INDEX "onward_requests_open" ON "onward_requests" USING btree ("item_id","asking_agency_id","use","to_agency_id","due_at") WHERE state = 'open';--> statement-breakpoint
CREATE INDEX "onward_requests_originator" ON "onward_requests" USING btree ("originator_agency_id","asked_at" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "onward_requests_asking" ON "onward_requests" USING btree ("asking_agency_id","asked_at" DESC NULLS FIRST);--> statement-breakpoint
CREATE POLICY "item_sources_read" ON "item_sources" AS PERMISSIVE FOR SELECT TO "portal_app" USING (app.reads_item(item_id));--> statement-breakpoint
CREATE POLICY "item_sources_insert" ON "item_sources" AS PERMISSIVE FOR INSERT TO "portal_app" WITH CHECK (app.owns_item(item_id) and app.reads_item(source_item_id));--> statement-breakpoint
CREATE POLICY "item_sources_update" ON "item_sources" AS PERMISSIVE FOR UPDATE TO "portal_app" USING (app.owns_item(item_id) and app.reads_item(source_item_id)) WITH CHECK (app.owns_item(item_id) and app.reads_item(source_item_id));--> statement-breakpoint
CREATE POLICY "onward_requests_read" ON "onward_requests" AS PERMISSIVE FOR SELECT TO "portal_app" USING ((originator_agency_id = (select app.agency_id()) or asking_agency_id = (select app.agency_id())) and app.reads_case(case_id));--> statement-breakpoint
CREATE POLICY "onward_requests_insert" ON "onward_requests" AS PERMISSIVE FOR INSERT TO "portal_app" WITH CHECK ((asking_agency_id = (select app.agency_id()) and asked_by = (select app.officer_id()) and state = 'open' and app.reads_item(item_id) and not app.owns_item(item_id))
        or (originator_agency_id = (select app.agency_id()) and (select app.has_role('manager')) and app.reads_case(case_id)));--> statement-breakpoint
CREATE POLICY "onward_requests_update" ON "onward_requests" AS PERMISSIVE FOR UPDATE TO "portal_app" USING ((asking_agency_id = (select app.agency_id()) and asked_by = (select app.officer_id()) and state = 'open' and app.reads_item(item_id) and not app.owns_item(item_id))
        or (originator_agency_id = (select app.agency_id()) and (select app.has_role('manager')) and app.reads_case(case_id))) WITH CHECK ((asking_agency_id = (select app.agency_id()) and asked_by = (select app.officer_id()) and state = 'open' and app.reads_item(item_id) and not app.owns_item(item_id))
        or (originator_agency_id = (select app.agency_id()) and (select app.has_role('manager')) and app.reads_case(case_id)));