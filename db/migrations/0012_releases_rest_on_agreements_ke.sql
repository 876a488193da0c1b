CREATE TABLE "agreement_articles" (
	"version_id" uuid NOT NULL,
	"agreement_id" uuid NOT NULL,
	"article" text NOT NULL,
	"position" integer NOT NULL,
	"rule" text NOT NULL,
	"words" jsonb NOT NULL,
	CONSTRAINT "agreement_articles_version_id_article_pk" PRIMARY KEY("version_id","article"),
	CONSTRAINT "agreement_articles_rule" CHECK ("agreement_articles"."rule" in ('general', 'parties', 'purposes', 'offences', 'data_kinds', 'highest_mark', 'retention', 'onward', 'validity'))
);
--> statement-breakpoint
ALTER TABLE "agreement_articles" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "agreement_consents" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"agreement_id" uuid NOT NULL,
	"version_id" uuid NOT NULL,
	"party" text NOT NULL,
	"officer_id" uuid NOT NULL,
	"agency_id" uuid NOT NULL,
	"agrees" text NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	"at" timestamp with time zone DEFAULT app.now() NOT NULL,
	CONSTRAINT "agreement_consents_once" UNIQUE("version_id","party"),
	CONSTRAINT "agreement_consents_agrees" CHECK ("agreement_consents"."agrees" in ('yes', 'no'))
);
--> statement-breakpoint
ALTER TABLE "agreement_consents" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "agreement_parties" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"agreement_id" uuid NOT NULL,
	"version_id" uuid NOT NULL,
	"agency_id" uuid,
	"country" text,
	CONSTRAINT "agreement_parties_once" UNIQUE NULLS NOT DISTINCT("version_id","agency_id","country"),
	CONSTRAINT "agreement_parties_one" CHECK (num_nonnulls("agreement_parties"."agency_id", "agreement_parties"."country") = 1),
	CONSTRAINT "agreement_parties_country" CHECK ("agreement_parties"."country" in ('CA', 'US', 'MX'))
);
--> statement-breakpoint
ALTER TABLE "agreement_parties" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "agreement_versions" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"agreement_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"state" text DEFAULT 'proposed' NOT NULL,
	"titles" jsonb NOT NULL,
	"purposes" text[] NOT NULL,
	"offences" text[] NOT NULL,
	"data_kinds" text[] NOT NULL,
	"highest_mark" text NOT NULL,
	"retention_days" integer,
	"onward" text NOT NULL,
	"valid_from" timestamp with time zone NOT NULL,
	"valid_until" timestamp with time zone,
	"file_name" text,
	"file_type" text,
	"file_bytes" integer,
	"file_sha256" text,
	"reason" text DEFAULT '' NOT NULL,
	"proposed_by" uuid NOT NULL,
	"proposed_at" timestamp with time zone DEFAULT app.now() NOT NULL,
	"decided_at" timestamp with time zone,
	CONSTRAINT "agreement_versions_version" UNIQUE("agreement_id","version"),
	CONSTRAINT "agreement_versions_state" CHECK ("agreement_versions"."state" in ('proposed', 'in_force', 'superseded', 'refused')),
	CONSTRAINT "agreement_versions_mark" CHECK (app.mark_rank("agreement_versions"."highest_mark") is not null),
	CONSTRAINT "agreement_versions_days" CHECK ("agreement_versions"."retention_days" is null or "agreement_versions"."retention_days" > 0),
	CONSTRAINT "agreement_versions_until" CHECK ("agreement_versions"."valid_until" is null or "agreement_versions"."valid_until" > "agreement_versions"."valid_from"),
	CONSTRAINT "agreement_versions_sha256" CHECK ("agreement_versions"."file_sha256" is null or "agreement_versions"."file_sha256" ~ '^[0-9a-f]{64}$')
);
--> statement-breakpoint
ALTER TABLE "agreement_versions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "agreements" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"number" text NOT NULL,
	"kind" text NOT NULL,
	"state" text DEFAULT 'proposed' NOT NULL,
	"version_id" uuid,
	"valid_from" timestamp with time zone,
	"valid_until" timestamp with time zone,
	"created_by" uuid NOT NULL,
	"created_by_agency_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT app.now() NOT NULL,
	"ended_by" uuid,
	"ended_at" timestamp with time zone,
	"end_reason" text DEFAULT '' NOT NULL,
	CONSTRAINT "agreements_number_unique" UNIQUE("number"),
	CONSTRAINT "agreements_kind" CHECK ("agreements"."kind" in ('treaty', 'mou', 'arrangement')),
	CONSTRAINT "agreements_state" CHECK ("agreements"."state" in ('proposed', 'in_force', 'ended', 'refused')),
	CONSTRAINT "agreements_in_force" CHECK ("agreements"."state" <> 'in_force' or ("agreements"."version_id" is not null and "agreements"."valid_from" is not null))
);
--> statement-breakpoint
ALTER TABLE "agreements" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "evidence" ADD COLUMN "derived_from_id" uuid;--> statement-breakpoint
ALTER TABLE "evidence" ADD COLUMN "derivation" text;--> statement-breakpoint
ALTER TABLE "items" ADD COLUMN "data_kinds" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "release_items" ADD COLUMN "handling_code" text;--> statement-breakpoint
ALTER TABLE "release_items" ADD COLUMN "evaluation_scheme" text;--> statement-breakpoint
ALTER TABLE "release_items" ADD COLUMN "source_grade" text;--> statement-breakpoint
ALTER TABLE "release_items" ADD COLUMN "information_grade" text;--> statement-breakpoint
ALTER TABLE "release_items" ADD COLUMN "withheld" text[];--> statement-breakpoint
ALTER TABLE "release_items" ADD COLUMN "instead_of_id" uuid;--> statement-breakpoint
ALTER TABLE "release_recipients" ADD COLUMN "reach" text DEFAULT 'agency' NOT NULL;--> statement-breakpoint
ALTER TABLE "release_recipients" ADD COLUMN "officer_ids" uuid[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "release_recipients" ADD COLUMN "posting_ids" uuid[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "releases" ADD COLUMN "agreement_id" uuid;--> statement-breakpoint
ALTER TABLE "releases" ADD COLUMN "agreement_version_id" uuid;--> statement-breakpoint
ALTER TABLE "releases" ADD COLUMN "agreement_article" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "releases" ADD COLUMN "purpose_code" text;--> statement-breakpoint
ALTER TABLE "releases" ADD COLUMN "offence_code" text;--> statement-breakpoint
ALTER TABLE "releases" ADD COLUMN "data_kinds" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "releases" ADD COLUMN "caveats_in" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "releases" ADD COLUMN "evaluation_scheme" text;--> statement-breakpoint
ALTER TABLE "releases" ADD COLUMN "source_grade" text;--> statement-breakpoint
ALTER TABLE "releases" ADD COLUMN "information_grade" text;--> statement-breakpoint
ALTER TABLE "releases" ADD COLUMN "withheld" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "agreement_articles" ADD CONSTRAINT "agreement_articles_version_id_agreement_versions_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."agreement_versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement_articles" ADD CONSTRAINT "agreement_articles_agreement_id_agreements_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."agreements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement_consents" ADD CONSTRAINT "agreement_consents_agreement_id_agreements_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."agreements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement_consents" ADD CONSTRAINT "agreement_consents_version_id_agreement_versions_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."agreement_versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement_consents" ADD CONSTRAINT "agreement_consents_officer_id_officers_id_fk" FOREIGN KEY ("officer_id") REFERENCES "public"."officers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement_consents" ADD CONSTRAINT "agreement_consents_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement_parties" ADD CONSTRAINT "agreement_parties_agreement_id_agreements_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."agreements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement_parties" ADD CONSTRAINT "agreement_parties_version_id_agreement_versions_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."agreement_versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement_parties" ADD CONSTRAINT "agreement_parties_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement_versions" ADD CONSTRAINT "agreement_versions_agreement_id_agreements_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."agreements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement_versions" ADD CONSTRAINT "agreement_versions_proposed_by_officers_id_fk" FOREIGN KEY ("proposed_by") REFERENCES "public"."officers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreements" ADD CONSTRAINT "agreements_version_id_agreement_versions_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."agreement_versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreements" ADD CONSTRAINT "agreements_created_by_officers_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."officers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreements" ADD CONSTRAINT "agreements_created_by_agency_id_agencies_id_fk" FOREIGN KEY ("created_by_agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "agreement_parties_agreement" ON "agreement_parties" USING btree ("agreement_id");--> statement-breakpoint
CREATE INDEX "agreement_parties_agency" ON "agreement_parties" USING btree ("agency_id");--> statement-breakpoint
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_derived_from_id_items_id_fk" FOREIGN KEY ("derived_from_id") REFERENCES "public"."items"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "release_items" ADD CONSTRAINT "release_items_instead_of_id_items_id_fk" FOREIGN KEY ("instead_of_id") REFERENCES "public"."items"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "releases" ADD CONSTRAINT "releases_agreement_id_agreements_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."agreements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "releases" ADD CONSTRAINT "releases_agreement_version_id_agreement_versions_id_fk" FOREIGN KEY ("agreement_version_id") REFERENCES "public"."agreement_versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "evidence_derived_from" ON "evidence" USING btree ("derived_from_id");--> statement-breakpoint
CREATE INDEX "releases_agreement" ON "releases" USING btree ("agreement_id");--> statement-breakpoint
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_derived" CHECK (("evidence"."derived_from_id" is null) = ("evidence"."derivation" is null));--> statement-breakpoint
ALTER TABLE "release_items" ADD CONSTRAINT "release_items_evaluation" CHECK ((evaluation_scheme is null and source_grade is null and information_grade is null)
      or (evaluation_scheme = 'europol_4x4' and source_grade in ('A', 'B', 'C', 'X') and information_grade in ('1', '2', '3', '4'))
      or (evaluation_scheme = 'admiralty' and source_grade in ('A', 'B', 'C', 'D', 'E', 'F') and information_grade in ('1', '2', '3', '4', '5', '6')));--> statement-breakpoint
ALTER TABLE "release_recipients" ADD CONSTRAINT "release_recipients_reach" CHECK ("release_recipients"."reach" in ('agency', 'named'));--> statement-breakpoint
ALTER TABLE "releases" ADD CONSTRAINT "releases_evaluation" CHECK ((evaluation_scheme is null and source_grade is null and information_grade is null)
      or (evaluation_scheme = 'europol_4x4' and source_grade in ('A', 'B', 'C', 'X') and information_grade in ('1', '2', '3', '4'))
      or (evaluation_scheme = 'admiralty' and source_grade in ('A', 'B', 'C', 'D', 'E', 'F') and information_grade in ('1', '2', '3', '4', '5', '6')));--> statement-breakpoint
ALTER TABLE "releases" ADD CONSTRAINT "releases_agreement" CHECK (("releases"."agreement_id" is null) = ("releases"."agreement_version_id" is null));--> statement-breakpoint
ALTER TABLE "releases" ADD CONSTRAINT "releases_max_mark" CHECK ("releases"."max_mark" is null or app.mark_rank("releases"."max_mark") is not null);--> statement-breakpoint
CREATE POLICY "evidence_shown" ON "evidence" AS PERMISSIVE FOR SELECT TO "portal_owner" USING (app.reads_item(item_id));--> statement-breakpoint
CREATE POLICY "notes_shown" ON "notes" AS PERMISSIVE FOR SELECT TO "portal_owner" USING (app.reads_item(item_id));--> statement-breakpoint
CREATE POLICY "tasks_shown" ON "tasks" AS PERMISSIVE FOR SELECT TO "portal_owner" USING (app.reads_item(item_id));--> statement-breakpoint
CREATE POLICY "answers_shown" ON "answers" AS PERMISSIVE FOR SELECT TO "portal_owner" USING (app.reads_item(item_id));--> statement-breakpoint
CREATE POLICY "agreement_articles_read" ON "agreement_articles" AS PERMISSIVE FOR SELECT TO "portal_app" USING (app.reads_agreement(agreement_id));--> statement-breakpoint
CREATE POLICY "agreement_articles_insert" ON "agreement_articles" AS PERMISSIVE FOR INSERT TO "portal_app" WITH CHECK ((select app.has_role('manager')) and app.reads_agreement(agreement_id));--> statement-breakpoint
CREATE POLICY "agreement_articles_update" ON "agreement_articles" AS PERMISSIVE FOR UPDATE TO "portal_app" USING ((select app.has_role('manager')) and app.reads_agreement(agreement_id)) WITH CHECK ((select app.has_role('manager')) and app.reads_agreement(agreement_id));--> statement-breakpoint
CREATE POLICY "agreement_consents_read" ON "agreement_consents" AS PERMISSIVE FOR SELECT TO "portal_app" USING (app.reads_agreement(agreement_id));--> statement-breakpoint
CREATE POLICY "agreement_consents_insert" ON "agreement_consents" AS PERMISSIVE FOR INSERT TO "portal_app" WITH CHECK (officer_id = (select app.officer_id()) and agency_id = (select app.agency_id()) and (select app.has_role('manager')) and app.reads_agreement(agreement_id));--> statement-breakpoint
CREATE POLICY "agreement_consents_update" ON "agreement_consents" AS PERMISSIVE FOR UPDATE TO "portal_app" USING (officer_id = (select app.officer_id()) and agency_id = (select app.agency_id()) and (select app.has_role('manager')) and app.reads_agreement(agreement_id)) WITH CHECK (officer_id = (select app.officer_id()) and agency_id = (select app.agency_id()) and (select app.has_role('manager')) and app.reads_agreement(agreement_id));--> statement-breakpoint
CREATE POLICY "agreement_parties_read" ON "agreement_parties" AS PERMISSIVE FOR SELECT TO "portal_app" USING (app.reads_agreement(agreement_id));--> statement-breakpoint
CREATE POLICY "agreement_parties_insert" ON "agreement_parties" AS PERMISSIVE FOR INSERT TO "portal_app" WITH CHECK ((select app.has_role('manager')) and app.proposes_agreement(agreement_id));--> statement-breakpoint
CREATE POLICY "agreement_parties_update" ON "agreement_parties" AS PERMISSIVE FOR UPDATE TO "portal_app" USING ((select app.has_role('manager')) and app.proposes_agreement(agreement_id)) WITH CHECK ((select app.has_role('manager')) and app.proposes_agreement(agreement_id));--> statement-breakpoint
CREATE POLICY "agreement_versions_read" ON "agreement_versions" AS PERMISSIVE FOR SELECT TO "portal_app" USING (app.reads_agreement(agreement_id));--> statement-breakpoint
CREATE POLICY "agreement_versions_insert" ON "agreement_versions" AS PERMISSIVE FOR INSERT TO "portal_app" WITH CHECK ((select app.has_role('manager')) and app.reads_agreement(agreement_id));--> statement-breakpoint
CREATE POLICY "agreement_versions_update" ON "agreement_versions" AS PERMISSIVE FOR UPDATE TO "portal_app" USING ((select app.has_role('manager')) and app.reads_agreement(agreement_id)) WITH CHECK ((select app.has_role('manager')) and app.reads_agreement(agreement_id));--> statement-breakpoint
CREATE POLICY "agreements_read" ON "agreements" AS PERMISSIVE FOR SELECT TO "portal_app" USING (app.reads_agreement(id) or created_by_agency_id = (select app.agency_id()));--> statement-breakpoint
CREATE POLICY "agreements_insert" ON "agreements" AS PERMISSIVE FOR INSERT TO "portal_app" WITH CHECK ((select app.has_role('manager')) and (app.reads_agreement(id) or created_by_agency_id = (select app.agency_id())));--> statement-breakpoint
CREATE POLICY "agreements_update" ON "agreements" AS PERMISSIVE FOR UPDATE TO "portal_app" USING ((select app.has_role('manager')) and (app.reads_agreement(id) or created_by_agency_id = (select app.agency_id()))) WITH CHECK ((select app.has_role('manager')) and (app.reads_agreement(id) or created_by_agency_id = (select app.agency_id())));--> statement-breakpoint
ALTER POLICY "custody_events_read" ON "custody_events" TO portal_app USING (app.reads_field(item_id, 'evidence.custody'));--> statement-breakpoint
ALTER POLICY "item_audiences_read" ON "item_audiences" TO portal_app USING ((agency_id = (select app.agency_id()) and app.receives(release_id)) or app.owns_item(item_id));--> statement-breakpoint
ALTER POLICY "release_items_read" ON "release_items" TO portal_app USING (app.owns_release(release_id) or app.is_covered(item_id, release_id));--> statement-breakpoint
ALTER POLICY "release_recipients_read" ON "release_recipients" TO portal_app USING (app.is_named(agency_id, reach, officer_ids, posting_ids) or app.owns_release(release_id));