CREATE TABLE "approval_rules" (
	"agency_id" uuid PRIMARY KEY NOT NULL,
	"second_from" text,
	"second_for_personal" boolean DEFAULT true NOT NULL,
	"changed_by" uuid,
	"changed_at" timestamp with time zone DEFAULT app.now() NOT NULL,
	CONSTRAINT "approval_rules_mark" CHECK ("approval_rules"."second_from" is null or app.mark_rank("approval_rules"."second_from") is not null)
);
--> statement-breakpoint
ALTER TABLE "approval_rules" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "release_approvals" (
	"release_id" uuid NOT NULL,
	"step" integer NOT NULL,
	"officer_id" uuid NOT NULL,
	"mandate_id" uuid NOT NULL,
	"at" timestamp with time zone DEFAULT app.now() NOT NULL,
	CONSTRAINT "release_approvals_release_id_step_pk" PRIMARY KEY("release_id","step"),
	CONSTRAINT "release_approvals_officer" UNIQUE("release_id","officer_id"),
	CONSTRAINT "release_approvals_mandate" UNIQUE("release_id","mandate_id"),
	CONSTRAINT "release_approvals_step" CHECK ("release_approvals"."step" in (1, 2))
);
--> statement-breakpoint
ALTER TABLE "release_approvals" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "release_conditions" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"release_id" uuid NOT NULL,
	"item_ids" uuid[] NOT NULL,
	"words" text NOT NULL,
	"set_by" uuid NOT NULL,
	"set_at" timestamp with time zone DEFAULT app.now() NOT NULL,
	"state" text DEFAULT 'open' NOT NULL,
	"answer" text DEFAULT '' NOT NULL,
	"answered_by" uuid,
	"answered_at" timestamp with time zone,
	CONSTRAINT "release_conditions_state" CHECK ("release_conditions"."state" in ('open', 'accepted', 'declined'))
);
--> statement-breakpoint
ALTER TABLE "release_conditions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "release_exceptions" (
	"release_id" uuid NOT NULL,
	"item_id" uuid NOT NULL,
	"by" uuid NOT NULL,
	"at" timestamp with time zone DEFAULT app.now() NOT NULL,
	CONSTRAINT "release_exceptions_release_id_item_id_pk" PRIMARY KEY("release_id","item_id")
);
--> statement-breakpoint
ALTER TABLE "release_exceptions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "delegations" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"agency_id" uuid NOT NULL,
	"manager_id" uuid NOT NULL,
	"deputy_id" uuid NOT NULL,
	"starts_at" timestamp with time zone NOT NULL,
	"ends_at" timestamp with time zone NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	"given_at" timestamp with time zone DEFAULT app.now() NOT NULL,
	"ended_by" uuid,
	"ended_at" timestamp with time zone,
	CONSTRAINT "delegations_order" CHECK ("delegations"."starts_at" < "delegations"."ends_at" and "delegations"."ends_at" <= "delegations"."starts_at" + interval '92 days'),
	CONSTRAINT "delegations_two" CHECK ("delegations"."manager_id" <> "delegations"."deputy_id")
);
--> statement-breakpoint
ALTER TABLE "delegations" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "approval_rules" ADD CONSTRAINT "approval_rules_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "approval_rules" ADD CONSTRAINT "approval_rules_changed_by_officers_id_fk" FOREIGN KEY ("changed_by") REFERENCES "public"."officers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "release_approvals" ADD CONSTRAINT "release_approvals_release_id_releases_id_fk" FOREIGN KEY ("release_id") REFERENCES "public"."releases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "release_approvals" ADD CONSTRAINT "release_approvals_officer_id_officers_id_fk" FOREIGN KEY ("officer_id") REFERENCES "public"."officers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "release_approvals" ADD CONSTRAINT "release_approvals_mandate_id_officers_id_fk" FOREIGN KEY ("mandate_id") REFERENCES "public"."officers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "release_conditions" ADD CONSTRAINT "release_conditions_release_id_releases_id_fk" FOREIGN KEY ("release_id") REFERENCES "public"."releases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "release_conditions" ADD CONSTRAINT "release_conditions_set_by_officers_id_fk" FOREIGN KEY ("set_by") REFERENCES "public"."officers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "release_exceptions" ADD CONSTRAINT "release_exceptions_release_id_releases_id_fk" FOREIGN KEY ("release_id") REFERENCES "public"."releases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "release_exceptions" ADD CONSTRAINT "release_exceptions_item_id_items_id_fk" FOREIGN KEY ("item_id") REFERENCES "public"."items"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "release_exceptions" ADD CONSTRAINT "release_exceptions_by_officers_id_fk" FOREIGN KEY ("by") REFERENCES "public"."officers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delegations" ADD CONSTRAINT "delegations_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delegations" ADD CONSTRAINT "delegations_manager_id_officers_id_fk" FOREIGN KEY ("manager_id") REFERENCES "public"."officers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delegations" ADD CONSTRAINT "delegations_deputy_id_officers_id_fk" FOREIGN KEY ("deputy_id") REFERENCES "public"."officers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "release_conditions_release" ON "release_conditions" USING btree ("release_id","set_at");--> statement-breakpoint
CREATE UNIQUE INDEX "release_conditions_open" ON "release_conditions" USING btree ("release_id") WHERE state = 'open';--> statement-breakpoint
CREATE INDEX "delegations_deputy" ON "delegations" USING btree ("deputy_id","ends_at");--> statement-breakpoint
CREATE INDEX "delegations_agency" ON "delegations" USING btree ("agency_id","starts_at" DESC NULLS FIRST);--> statement-breakpoint
CREATE POLICY "approval_rules_read" ON "approval_rules" AS PERMISSIVE FOR SELECT TO "portal_app" USING (agency_id = (select app.agency_id()));--> statement-breakpoint
CREATE POLICY "approval_rules_insert" ON "approval_rules" AS PERMISSIVE FOR INSERT TO "portal_app" WITH CHECK (agency_id = (select app.agency_id()) and (select app.has_role('manager')));--> statement-breakpoint
CREATE POLICY "approval_rules_update" ON "approval_rules" AS PERMISSIVE FOR UPDATE TO "portal_app" USING (agency_id = (select app.agency_id()) and (select app.has_role('manager'))) WITH CHECK (agency_id = (select app.agency_id()) and (select app.has_role('manager')));--> statement-breakpoint
CREATE POLICY "release_approvals_read" ON "release_approvals" AS PERMISSIVE FOR SELECT TO "portal_app" USING (app.owns_release(release_id));--> statement-breakpoint
CREATE POLICY "release_approvals_insert" ON "release_approvals" AS PERMISSIVE FOR INSERT TO "portal_app" WITH CHECK (app.owns_release(release_id) and officer_id = (select app.officer_id()));--> statement-breakpoint
CREATE POLICY "release_approvals_update" ON "release_approvals" AS PERMISSIVE FOR UPDATE TO "portal_app" USING (app.owns_release(release_id) and officer_id = (select app.officer_id())) WITH CHECK (app.owns_release(release_id) and officer_id = (select app.officer_id()));--> statement-breakpoint
CREATE POLICY "release_conditions_read" ON "release_conditions" AS PERMISSIVE FOR SELECT TO "portal_app" USING (app.owns_release(release_id));--> statement-breakpoint
CREATE POLICY "release_conditions_insert" ON "release_conditions" AS PERMISSIVE FOR INSERT TO "portal_app" WITH CHECK (app.owns_release(release_id));--> statement-breakpoint
CREATE POLICY "release_conditions_update" ON "release_conditions" AS PERMISSIVE FOR UPDATE TO "portal_app" USING (app.owns_release(release_id)) WITH CHECK (app.owns_release(release_id));--> statement-breakpoint
CREATE POLICY "release_exceptions_read" ON "release_exceptions" AS PERMISSIVE FOR SELECT TO "portal_app" USING (app.owns_release(release_id));--> statement-breakpoint
CREATE POLICY "release_exceptions_insert" ON "release_exceptions" AS PERMISSIVE FOR INSERT TO "portal_app" WITH CHECK (app.owns_release(release_id));--> statement-breakpoint
CREATE POLICY "release_exceptions_update" ON "release_exceptions" AS PERMISSIVE FOR UPDATE TO "portal_app" USING (app.owns_release(release_id)) WITH CHECK (app.owns_release(release_id));--> statement-breakpoint
CREATE POLICY "delegations_read" ON "delegations" AS PERMISSIVE FOR SELECT TO "portal_app" USING ((select app.signed_in()));--> statement-breakpoint
CREATE POLICY "delegations_insert" ON "delegations" AS PERMISSIVE FOR INSERT TO "portal_app" WITH CHECK (agency_id = (select app.agency_id()) and (select app.has_role('manager')));--> statement-breakpoint
CREATE POLICY "delegations_update" ON "delegations" AS PERMISSIVE FOR UPDATE TO "portal_app" USING (agency_id = (select app.agency_id()) and (select app.has_role('manager'))) WITH CHECK (agency_id = (select app.agency_id()) and (select app.has_role('manager')));