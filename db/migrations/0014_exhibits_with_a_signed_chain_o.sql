CREATE TABLE "custody_links" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"exhibit_id" uuid NOT NULL,
	"seq" integer NOT NULL,
	"kind" text NOT NULL,
	"agency_id" uuid NOT NULL,
	"officer_id" uuid NOT NULL,
	"occurred_at" timestamp with time zone NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"signed_text" text NOT NULL,
	"signature" text NOT NULL,
	"key_id" uuid NOT NULL,
	"hash" text NOT NULL,
	"to_agency_id" uuid,
	"received_by" uuid,
	"received_at" timestamp with time zone,
	"accepted_at" timestamp with time zone,
	"receipt_text" text,
	"receipt_signature" text,
	"receipt_key_id" uuid,
	"findings" text[] DEFAULT '{}' NOT NULL,
	CONSTRAINT "custody_links_seq" UNIQUE("exhibit_id","seq"),
	CONSTRAINT "custody_links_receipt" CHECK (("custody_links"."kind" = 'transfer') = ("custody_links"."receipt_text" is not null))
);
--> statement-breakpoint
ALTER TABLE "custody_links" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "custody_transfers" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"exhibit_id" uuid NOT NULL,
	"from_agency_id" uuid NOT NULL,
	"from_officer_id" uuid NOT NULL,
	"to_agency_id" uuid NOT NULL,
	"released_at" timestamp with time zone NOT NULL,
	"offered_at" timestamp with time zone NOT NULL,
	"place" text DEFAULT '' NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"signed_text" text NOT NULL,
	"signature" text NOT NULL,
	"key_id" uuid NOT NULL,
	"state" text DEFAULT 'offered' NOT NULL,
	"decided_by" uuid,
	"decided_at" timestamp with time zone,
	"reason" text DEFAULT '' NOT NULL,
	CONSTRAINT "custody_transfers_state" CHECK ("custody_transfers"."state" in ('offered', 'accepted', 'declined', 'withdrawn'))
);
--> statement-breakpoint
ALTER TABLE "custody_transfers" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "exhibit_custody" (
	"exhibit_id" uuid PRIMARY KEY NOT NULL,
	"agency_id" uuid NOT NULL,
	"officer_id" uuid NOT NULL,
	"since" timestamp with time zone NOT NULL,
	"last_act_at" timestamp with time zone,
	"state" text DEFAULT 'held' NOT NULL,
	"storage_place" text DEFAULT '' NOT NULL,
	"seal_numbers" text[] DEFAULT '{}' NOT NULL,
	"length" integer NOT NULL,
	"head_hash" text NOT NULL,
	CONSTRAINT "exhibit_custody_state" CHECK ("exhibit_custody"."state" in ('held', 'returned', 'forfeited', 'destroyed'))
);
--> statement-breakpoint
ALTER TABLE "exhibit_custody" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "officer_key_secrets" (
	"key_id" uuid PRIMARY KEY NOT NULL,
	"officer_id" uuid NOT NULL,
	"sealed" "bytea" NOT NULL
);
--> statement-breakpoint
ALTER TABLE "officer_key_secrets" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "officer_keys" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"officer_id" uuid NOT NULL,
	"public_key" text NOT NULL,
	"fingerprint" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT app.now() NOT NULL,
	CONSTRAINT "officer_keys_officer_id_unique" UNIQUE("officer_id"),
	CONSTRAINT "officer_keys_fingerprint_unique" UNIQUE("fingerprint")
);
--> statement-breakpoint
ALTER TABLE "officer_keys" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "dispositions" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"number" text NOT NULL,
	"exhibit_id" uuid NOT NULL,
	"agency_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"reason" text NOT NULL,
	"authority" text NOT NULL,
	"requested_by" uuid NOT NULL,
	"requested_at" timestamp with time zone DEFAULT app.now() NOT NULL,
	"state" text DEFAULT 'awaiting' NOT NULL,
	"first_approval" uuid,
	"first_approval_at" timestamp with time zone,
	"second_approval" uuid,
	"second_approval_at" timestamp with time zone,
	"refused_by" uuid,
	"refused_at" timestamp with time zone,
	"refusal" text DEFAULT '' NOT NULL,
	"carried_out_by" uuid,
	"carried_out_at" timestamp with time zone,
	"witness" text DEFAULT '' NOT NULL,
	CONSTRAINT "dispositions_number_unique" UNIQUE("number"),
	CONSTRAINT "dispositions_kind" CHECK ("dispositions"."kind" in ('return', 'forfeit', 'destroy')),
	CONSTRAINT "dispositions_two" CHECK ("dispositions"."state" not in ('approved', 'carried_out') or ("dispositions"."first_approval" is not null and "dispositions"."second_approval" is not null)),
	CONSTRAINT "dispositions_four_eyes" CHECK ("dispositions"."first_approval" is distinct from "dispositions"."requested_by" and "dispositions"."second_approval" is distinct from "dispositions"."requested_by"
        and ("dispositions"."second_approval" is null or "dispositions"."first_approval" <> "dispositions"."second_approval"))
);
--> statement-breakpoint
ALTER TABLE "dispositions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "retention_rules" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"agency_id" uuid NOT NULL,
	"months" integer NOT NULL,
	"authority" text NOT NULL,
	"set_by" uuid NOT NULL,
	"at" timestamp with time zone DEFAULT app.now() NOT NULL,
	CONSTRAINT "retention_rules_months" CHECK ("retention_rules"."months" between 0 and 1200)
);
--> statement-breakpoint
ALTER TABLE "retention_rules" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "exhibit_files" (
	"evidence_id" uuid PRIMARY KEY NOT NULL,
	"exhibit_id" uuid NOT NULL,
	"role" text NOT NULL,
	"added_by" uuid NOT NULL,
	"at" timestamp with time zone DEFAULT app.now() NOT NULL,
	CONSTRAINT "exhibit_files_role" CHECK ("exhibit_files"."role" in ('photograph', 'content'))
);
--> statement-breakpoint
ALTER TABLE "exhibit_files" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "exhibits" (
	"item_id" uuid PRIMARY KEY NOT NULL,
	"case_id" uuid NOT NULL,
	"agency_id" uuid NOT NULL,
	"exhibit_number" text NOT NULL,
	"title" text NOT NULL,
	"description" text DEFAULT '' NOT NULL,
	"quantity" numeric(16, 3) NOT NULL,
	"unit" text NOT NULL,
	"seized_at" timestamp with time zone NOT NULL,
	"seized_by" text NOT NULL,
	"authority" text NOT NULL,
	"place_code" text DEFAULT '' NOT NULL,
	"place" text DEFAULT '' NOT NULL,
	"court_evidence_at" timestamp with time zone,
	"court_evidence_by" uuid,
	"court_evidence_reason" text DEFAULT '' NOT NULL,
	CONSTRAINT "exhibits_number" UNIQUE("case_id","agency_id","exhibit_number"),
	CONSTRAINT "exhibits_quantity" CHECK ("exhibits"."quantity" > 0),
	CONSTRAINT "exhibits_unit" CHECK ("exhibits"."unit" in ('piece', 'package', 'kg', 'g', 'l', 'ml', 'm'))
);
--> statement-breakpoint
ALTER TABLE "exhibits" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "legal_holds" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"exhibit_id" uuid NOT NULL,
	"agency_id" uuid NOT NULL,
	"placed_by" uuid NOT NULL,
	"placed_at" timestamp with time zone DEFAULT app.now() NOT NULL,
	"authority" text NOT NULL,
	"lifted_by" uuid,
	"lifted_at" timestamp with time zone,
	"lift_reason" text DEFAULT '' NOT NULL
);
--> statement-breakpoint
ALTER TABLE "legal_holds" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "items" DROP CONSTRAINT "items_kind";--> statement-breakpoint
ALTER TABLE "custody_links" ADD CONSTRAINT "custody_links_exhibit_id_exhibits_item_id_fk" FOREIGN KEY ("exhibit_id") REFERENCES "public"."exhibits"("item_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "custody_links" ADD CONSTRAINT "custody_links_officer_id_officers_id_fk" FOREIGN KEY ("officer_id") REFERENCES "public"."officers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "custody_links" ADD CONSTRAINT "custody_links_key_id_officer_keys_id_fk" FOREIGN KEY ("key_id") REFERENCES "public"."officer_keys"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "custody_links" ADD CONSTRAINT "custody_links_received_by_officers_id_fk" FOREIGN KEY ("received_by") REFERENCES "public"."officers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "custody_links" ADD CONSTRAINT "custody_links_receipt_key_id_officer_keys_id_fk" FOREIGN KEY ("receipt_key_id") REFERENCES "public"."officer_keys"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "custody_transfers" ADD CONSTRAINT "custody_transfers_exhibit_id_exhibits_item_id_fk" FOREIGN KEY ("exhibit_id") REFERENCES "public"."exhibits"("item_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "custody_transfers" ADD CONSTRAINT "custody_transfers_from_officer_id_officers_id_fk" FOREIGN KEY ("from_officer_id") REFERENCES "public"."officers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "custody_transfers" ADD CONSTRAINT "custody_transfers_key_id_officer_keys_id_fk" FOREIGN KEY ("key_id") REFERENCES "public"."officer_keys"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exhibit_custody" ADD CONSTRAINT "exhibit_custody_exhibit_id_exhibits_item_id_fk" FOREIGN KEY ("exhibit_id") REFERENCES "public"."exhibits"("item_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exhibit_custody" ADD CONSTRAINT "exhibit_custody_officer_id_officers_id_fk" FOREIGN KEY ("officer_id") REFERENCES "public"."officers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "officer_key_secrets" ADD CONSTRAINT "officer_key_secrets_key_id_officer_keys_id_fk" FOREIGN KEY ("key_id") REFERENCES "public"."officer_keys"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "officer_keys" ADD CONSTRAINT "officer_keys_officer_id_officers_id_fk" FOREIGN KEY ("officer_id") REFERENCES "public"."officers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dispositions" ADD CONSTRAINT "dispositions_exhibit_id_exhibits_item_id_fk" FOREIGN KEY ("exhibit_id") REFERENCES "public"."exhibits"("item_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dispositions" ADD CONSTRAINT "dispositions_requested_by_officers_id_fk" FOREIGN KEY ("requested_by") REFERENCES "public"."officers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dispositions" ADD CONSTRAINT "dispositions_first_approval_officers_id_fk" FOREIGN KEY ("first_approval") REFERENCES "public"."officers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dispositions" ADD CONSTRAINT "dispositions_second_approval_officers_id_fk" FOREIGN KEY ("second_approval") REFERENCES "public"."officers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dispositions" ADD CONSTRAINT "dispositions_refused_by_officers_id_fk" FOREIGN KEY ("refused_by") REFERENCES "public"."officers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dispositions" ADD CONSTRAINT "dispositions_carried_out_by_officers_id_fk" FOREIGN KEY ("carried_out_by") REFERENCES "public"."officers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "retention_rules" ADD CONSTRAINT "retention_rules_set_by_officers_id_fk" FOREIGN KEY ("set_by") REFERENCES "public"."officers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exhibit_files" ADD CONSTRAINT "exhibit_files_evidence_id_evidence_item_id_fk" FOREIGN KEY ("evidence_id") REFERENCES "public"."evidence"("item_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exhibit_files" ADD CONSTRAINT "exhibit_files_exhibit_id_exhibits_item_id_fk" FOREIGN KEY ("exhibit_id") REFERENCES "public"."exhibits"("item_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exhibit_files" ADD CONSTRAINT "exhibit_files_added_by_officers_id_fk" FOREIGN KEY ("added_by") REFERENCES "public"."officers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exhibits" ADD CONSTRAINT "exhibits_item_id_items_id_fk" FOREIGN KEY ("item_id") REFERENCES "public"."items"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exhibits" ADD CONSTRAINT "exhibits_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "legal_holds" ADD CONSTRAINT "legal_holds_exhibit_id_exhibits_item_id_fk" FOREIGN KEY ("exhibit_id") REFERENCES "public"."exhibits"("item_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "legal_holds" ADD CONSTRAINT "legal_holds_placed_by_officers_id_fk" FOREIGN KEY ("placed_by") REFERENCES "public"."officers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "custody_links_handovers" ON "custody_links" USING btree ("exhibit_id","received_at" DESC NULLS FIRST) WHERE "custody_links"."received_at" is not null;--> statement-breakpoint
CREATE INDEX "custody_links_receivers" ON "custody_links" USING btree ("exhibit_id","to_agency_id") WHERE "custody_links"."to_agency_id" is not null;--> statement-breakpoint
CREATE INDEX "custody_links_findings" ON "custody_links" USING btree ("exhibit_id") WHERE "custody_links"."findings" <> '{}';--> statement-breakpoint
CREATE UNIQUE INDEX "custody_transfers_open" ON "custody_transfers" USING btree ("exhibit_id") WHERE "custody_transfers"."state" = 'offered';--> statement-breakpoint
CREATE INDEX "custody_transfers_exhibit" ON "custody_transfers" USING btree ("exhibit_id","offered_at" DESC NULLS FIRST);--> statement-breakpoint
CREATE UNIQUE INDEX "dispositions_open" ON "dispositions" USING btree ("exhibit_id") WHERE "dispositions"."state" in ('awaiting', 'approved');--> statement-breakpoint
CREATE INDEX "dispositions_exhibit" ON "dispositions" USING btree ("exhibit_id","requested_at" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "retention_rules_agency" ON "retention_rules" USING btree ("agency_id","at" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "exhibit_files_exhibit" ON "exhibit_files" USING btree ("exhibit_id","at");--> statement-breakpoint
CREATE INDEX "legal_holds_exhibit" ON "legal_holds" USING btree ("exhibit_id","placed_at");--> statement-breakpoint
ALTER TABLE "items" ADD CONSTRAINT "items_kind" CHECK ("items"."kind" in ('note', 'task', 'evidence', 'answer', 'exhibit'));--> statement-breakpoint
CREATE POLICY "custody_links_read" ON "custody_links" AS PERMISSIVE FOR SELECT TO "portal_app" USING (app.reads_item(exhibit_id));--> statement-breakpoint
CREATE POLICY "custody_links_insert" ON "custody_links" AS PERMISSIVE FOR INSERT TO "portal_app" WITH CHECK (app.reads_item(exhibit_id) and (agency_id = (select app.agency_id()) or to_agency_id = (select app.agency_id())));--> statement-breakpoint
CREATE POLICY "custody_links_update" ON "custody_links" AS PERMISSIVE FOR UPDATE TO "portal_app" USING (app.reads_item(exhibit_id) and (agency_id = (select app.agency_id()) or to_agency_id = (select app.agency_id()))) WITH CHECK (app.reads_item(exhibit_id) and (agency_id = (select app.agency_id()) or to_agency_id = (select app.agency_id())));--> statement-breakpoint
CREATE POLICY "custody_transfers_read" ON "custody_transfers" AS PERMISSIVE FOR SELECT TO "portal_app" USING (app.reads_item(exhibit_id));--> statement-breakpoint
CREATE POLICY "custody_transfers_insert" ON "custody_transfers" AS PERMISSIVE FOR INSERT TO "portal_app" WITH CHECK (app.reads_item(exhibit_id) and (select app.agency_id()) in (from_agency_id, to_agency_id));--> statement-breakpoint
CREATE POLICY "custody_transfers_update" ON "custody_transfers" AS PERMISSIVE FOR UPDATE TO "portal_app" USING (app.reads_item(exhibit_id) and (select app.agency_id()) in (from_agency_id, to_agency_id)) WITH CHECK (app.reads_item(exhibit_id) and (select app.agency_id()) in (from_agency_id, to_agency_id));--> statement-breakpoint
CREATE POLICY "exhibit_custody_read" ON "exhibit_custody" AS PERMISSIVE FOR SELECT TO "portal_app" USING (app.reads_item(exhibit_id));--> statement-breakpoint
CREATE POLICY "exhibit_custody_insert" ON "exhibit_custody" AS PERMISSIVE FOR INSERT TO "portal_app" WITH CHECK (app.reads_item(exhibit_id));--> statement-breakpoint
CREATE POLICY "exhibit_custody_update" ON "exhibit_custody" AS PERMISSIVE FOR UPDATE TO "portal_app" USING (app.reads_item(exhibit_id)) WITH CHECK (app.reads_item(exhibit_id));--> statement-breakpoint
CREATE POLICY "officer_key_secrets_read" ON "officer_key_secrets" AS PERMISSIVE FOR SELECT TO "portal_app" USING (officer_id = (select app.officer_id()));--> statement-breakpoint
CREATE POLICY "officer_key_secrets_insert" ON "officer_key_secrets" AS PERMISSIVE FOR INSERT TO "portal_app" WITH CHECK (officer_id = (select app.officer_id()));--> statement-breakpoint
CREATE POLICY "officer_key_secrets_update" ON "officer_key_secrets" AS PERMISSIVE FOR UPDATE TO "portal_app" USING (officer_id = (select app.officer_id())) WITH CHECK (officer_id = (select app.officer_id()));--> statement-breakpoint
CREATE POLICY "officer_keys_read" ON "officer_keys" AS PERMISSIVE FOR SELECT TO "portal_app" USING ((select app.signed_in()));--> statement-breakpoint
CREATE POLICY "officer_keys_insert" ON "officer_keys" AS PERMISSIVE FOR INSERT TO "portal_app" WITH CHECK (officer_id = (select app.officer_id()));--> statement-breakpoint
CREATE POLICY "officer_keys_update" ON "officer_keys" AS PERMISSIVE FOR UPDATE TO "portal_app" USING (officer_id = (select app.officer_id())) WITH CHECK (officer_id = (select app.officer_id()));--> statement-breakpoint
CREATE POLICY "dispositions_read" ON "dispositions" AS PERMISSIVE FOR SELECT TO "portal_app" USING (app.reads_item(exhibit_id));--> statement-breakpoint
CREATE POLICY "dispositions_insert" ON "dispositions" AS PERMISSIVE FOR INSERT TO "portal_app" WITH CHECK (app.reads_item(exhibit_id));--> statement-breakpoint
CREATE POLICY "dispositions_update" ON "dispositions" AS PERMISSIVE FOR UPDATE TO "portal_app" USING (app.reads_item(exhibit_id)) WITH CHECK (app.reads_item(exhibit_id));--> statement-breakpoint
CREATE POLICY "retention_rules_read" ON "retention_rules" AS PERMISSIVE FOR SELECT TO "portal_app" USING ((select app.signed_in()));--> statement-breakpoint
CREATE POLICY "retention_rules_insert" ON "retention_rules" AS PERMISSIVE FOR INSERT TO "portal_app" WITH CHECK (agency_id = (select app.agency_id()));--> statement-breakpoint
CREATE POLICY "retention_rules_update" ON "retention_rules" AS PERMISSIVE FOR UPDATE TO "portal_app" USING (agency_id = (select app.agency_id())) WITH CHECK (agency_id = (select app.agency_id()));--> statement-breakpoint
CREATE POLICY "exhibit_files_read" ON "exhibit_files" AS PERMISSIVE FOR SELECT TO "portal_app" USING (app.reads_item(exhibit_id) and app.reads_item(evidence_id));--> statement-breakpoint
CREATE POLICY "exhibit_files_insert" ON "exhibit_files" AS PERMISSIVE FOR INSERT TO "portal_app" WITH CHECK (app.owns_item(exhibit_id) and app.owns_item(evidence_id));--> statement-breakpoint
CREATE POLICY "exhibit_files_update" ON "exhibit_files" AS PERMISSIVE FOR UPDATE TO "portal_app" USING (app.owns_item(exhibit_id) and app.owns_item(evidence_id)) WITH CHECK (app.owns_item(exhibit_id) and app.owns_item(evidence_id));--> statement-breakpoint
CREATE POLICY "exhibits_read" ON "exhibits" AS PERMISSIVE FOR SELECT TO "portal_app" USING (app.reads_item(item_id));--> statement-breakpoint
CREATE POLICY "exhibits_insert" ON "exhibits" AS PERMISSIVE FOR INSERT TO "portal_app" WITH CHECK (app.owns_item(item_id));--> statement-breakpoint
CREATE POLICY "exhibits_update" ON "exhibits" AS PERMISSIVE FOR UPDATE TO "portal_app" USING (app.owns_item(item_id)) WITH CHECK (app.owns_item(item_id));--> statement-breakpoint
CREATE POLICY "legal_holds_read" ON "legal_holds" AS PERMISSIVE FOR SELECT TO "portal_app" USING (app.reads_item(exhibit_id));--> statement-breakpoint
CREATE POLICY "legal_holds_insert" ON "legal_holds" AS PERMISSIVE FOR INSERT TO "portal_app" WITH CHECK (agency_id = (select app.agency_id()) and app.reads_item(exhibit_id));--> statement-breakpoint
CREATE POLICY "legal_holds_update" ON "legal_holds" AS PERMISSIVE FOR UPDATE TO "portal_app" USING (agency_id = (select app.agency_id()) and app.reads_item(exhibit_id)) WITH CHECK (agency_id = (select app.agency_id()) and app.reads_item(exhibit_id));