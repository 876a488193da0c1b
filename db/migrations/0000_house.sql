CREATE TABLE "access_tokens" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"officer_id" uuid NOT NULL,
	"posting_id" uuid,
	"name" text NOT NULL,
	"secret_hash" "bytea" NOT NULL,
	"scopes" text[] NOT NULL,
	"created_at" timestamp with time zone DEFAULT app.now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "access_tokens_secret_hash_unique" UNIQUE("secret_hash")
);
--> statement-breakpoint
ALTER TABLE "access_tokens" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "activity" (
	"subject_id" uuid PRIMARY KEY NOT NULL,
	"last_seen_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "activity" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "credentials" (
	"officer_id" uuid PRIMARY KEY NOT NULL,
	"password_hash" text,
	"password_set_at" timestamp with time zone,
	"totp_sealed" "bytea",
	"totp_enrolled_at" timestamp with time zone,
	"totp_last_step" bigint,
	"recovery_hashes" text[] DEFAULT '{}' NOT NULL,
	"activation_hash" text,
	"activation_until" timestamp with time zone,
	"failures" integer DEFAULT 0 NOT NULL,
	"first_failure_at" timestamp with time zone,
	"locked_at" timestamp with time zone,
	"released_by" uuid[] DEFAULT '{}' NOT NULL,
	"last_sign_in_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "credentials" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"secret_hash" "bytea" NOT NULL,
	"officer_id" uuid NOT NULL,
	"posting_id" uuid,
	"address" text NOT NULL,
	"user_agent" text DEFAULT '' NOT NULL,
	"created_at" timestamp with time zone DEFAULT app.now() NOT NULL,
	"absolute_until" timestamp with time zone NOT NULL,
	"reauthenticated_at" timestamp with time zone DEFAULT app.now() NOT NULL,
	"ended_at" timestamp with time zone,
	"end_reason" text DEFAULT '' NOT NULL,
	CONSTRAINT "sessions_secret_hash_unique" UNIQUE("secret_hash")
);
--> statement-breakpoint
ALTER TABLE "sessions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "sign_in_challenges" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"officer_id" uuid NOT NULL,
	"secret_hash" "bytea" NOT NULL,
	"totp_sealed" "bytea",
	"failures" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone DEFAULT app.now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone,
	CONSTRAINT "sign_in_challenges_secret_hash_unique" UNIQUE("secret_hash")
);
--> statement-breakpoint
ALTER TABLE "sign_in_challenges" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "sign_in_failures" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"address" text NOT NULL,
	"at" timestamp with time zone DEFAULT app.now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "sign_in_failures" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "agencies" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"code" text NOT NULL,
	"names" jsonb NOT NULL,
	"country" text NOT NULL,
	"status" text DEFAULT 'active' NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT app.now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT app.now() NOT NULL,
	CONSTRAINT "agencies_code_unique" UNIQUE("code"),
	CONSTRAINT "agencies_country" CHECK ("agencies"."country" in ('CA', 'US', 'MX')),
	CONSTRAINT "agencies_status" CHECK ("agencies"."status" in ('active', 'disabled'))
);
--> statement-breakpoint
ALTER TABLE "agencies" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "audit_events" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"xact" "xid8" DEFAULT pg_current_xact_id() NOT NULL,
	"at" timestamp with time zone DEFAULT app.now() NOT NULL,
	"action" text NOT NULL,
	"kind" text NOT NULL,
	"outcome" text NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	"officer_id" uuid,
	"agency_id" uuid,
	"posting_id" uuid,
	"session_id" uuid,
	"token_id" uuid,
	"door" text NOT NULL,
	"address" text DEFAULT '' NOT NULL,
	"case_id" uuid,
	"request_id" uuid,
	"subject_type" text DEFAULT '' NOT NULL,
	"subject_id" uuid,
	"owner_agency_id" uuid,
	"facts" jsonb DEFAULT '{}'::jsonb NOT NULL
);
--> statement-breakpoint
ALTER TABLE "audit_events" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "case_assignments" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"case_id" uuid NOT NULL,
	"agency_id" uuid NOT NULL,
	"officer_id" uuid NOT NULL,
	"posting_id" uuid,
	"verbs" text[] NOT NULL,
	"denied" boolean DEFAULT false NOT NULL,
	"assigned_by" uuid NOT NULL,
	"assigned_at" timestamp with time zone DEFAULT app.now() NOT NULL,
	"ended_at" timestamp with time zone,
	"reason" text DEFAULT '' NOT NULL
);
--> statement-breakpoint
ALTER TABLE "case_assignments" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "case_participations" (
	"case_id" uuid NOT NULL,
	"agency_id" uuid NOT NULL,
	"status" text NOT NULL,
	"purpose" text DEFAULT '' NOT NULL,
	"proposed_by" uuid NOT NULL,
	"proposed_at" timestamp with time zone DEFAULT app.now() NOT NULL,
	"approved_by" uuid,
	"invited_at" timestamp with time zone,
	"decided_by" uuid,
	"decided_at" timestamp with time zone,
	"reason" text DEFAULT '' NOT NULL,
	CONSTRAINT "case_participations_case_id_agency_id_pk" PRIMARY KEY("case_id","agency_id"),
	CONSTRAINT "case_participations_status" CHECK ("case_participations"."status" in ('proposed', 'refused', 'invited', 'active', 'declined', 'withdrawn'))
);
--> statement-breakpoint
ALTER TABLE "case_participations" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "case_readers" (
	"reader_id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"agency_id" uuid NOT NULL,
	"posting_id" uuid,
	"last_activity_at" timestamp with time zone NOT NULL,
	CONSTRAINT "case_readers_reader_id_case_id_pk" PRIMARY KEY("reader_id","case_id")
);
--> statement-breakpoint
ALTER TABLE "case_readers" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "case_revisions" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"case_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"changed_by" uuid NOT NULL,
	"agency_id" uuid NOT NULL,
	"at" timestamp with time zone DEFAULT app.now() NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	"changes" jsonb NOT NULL
);
--> statement-breakpoint
ALTER TABLE "case_revisions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "case_visits" (
	"officer_id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"at" timestamp with time zone DEFAULT app.now() NOT NULL,
	CONSTRAINT "case_visits_officer_id_case_id_pk" PRIMARY KEY("officer_id","case_id")
);
--> statement-breakpoint
ALTER TABLE "case_visits" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "cases" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"number" text NOT NULL,
	"kind" text NOT NULL,
	"title" text NOT NULL,
	"summary" text NOT NULL,
	"language" text NOT NULL,
	"offence" text NOT NULL,
	"commodity" text DEFAULT '' NOT NULL,
	"hs_code" text DEFAULT '' NOT NULL,
	"legal_authority" text NOT NULL,
	"purpose" text NOT NULL,
	"mark" text NOT NULL,
	"state" text DEFAULT 'open' NOT NULL,
	"lead_agency_id" uuid NOT NULL,
	"opened_by" uuid NOT NULL,
	"opened_at" timestamp with time zone DEFAULT app.now() NOT NULL,
	"review_on" date,
	"closed_at" timestamp with time zone,
	"close_reason" text DEFAULT '' NOT NULL,
	"last_activity_at" timestamp with time zone DEFAULT app.now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "cases_number_unique" UNIQUE("number"),
	CONSTRAINT "cases_mark" CHECK (app.mark_rank("cases"."mark") is not null),
	CONSTRAINT "cases_state" CHECK ("cases"."state" in ('open', 'closed'))
);
--> statement-breakpoint
ALTER TABLE "cases" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "serials" (
	"series" text NOT NULL,
	"year" integer NOT NULL,
	"last" integer NOT NULL,
	CONSTRAINT "serials_series_year_pk" PRIMARY KEY("series","year")
);
--> statement-breakpoint
ALTER TABLE "serials" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "custody_events" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"item_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"officer_id" uuid NOT NULL,
	"agency_id" uuid NOT NULL,
	"occurred_at" timestamp with time zone NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT app.now() NOT NULL,
	"place" text DEFAULT '' NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	CONSTRAINT "custody_events_kind" CHECK ("custody_events"."kind" in ('seize', 'collect', 'seal', 'unseal', 'transfer', 'examine', 'copy', 'return', 'destroy'))
);
--> statement-breakpoint
ALTER TABLE "custody_events" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "evidence" (
	"item_id" uuid PRIMARY KEY NOT NULL,
	"case_id" uuid NOT NULL,
	"exhibit_number" text NOT NULL,
	"title" text NOT NULL,
	"description" text DEFAULT '' NOT NULL,
	"file_name" text NOT NULL,
	"media_type" text NOT NULL,
	"declared_type" text DEFAULT '' NOT NULL,
	"size_bytes" bigint NOT NULL,
	"sha256" text NOT NULL,
	"collected_at" timestamp with time zone,
	"place_code" text DEFAULT '' NOT NULL,
	"place" text DEFAULT '' NOT NULL,
	"upload_id" uuid NOT NULL,
	CONSTRAINT "evidence_upload_id_unique" UNIQUE("upload_id"),
	CONSTRAINT "evidence_exhibit" UNIQUE("case_id","exhibit_number"),
	CONSTRAINT "evidence_sha256" CHECK ("evidence"."sha256" ~ '^[0-9a-f]{64}$')
);
--> statement-breakpoint
ALTER TABLE "evidence" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "uploads" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"officer_id" uuid NOT NULL,
	"agency_id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"file_name" text NOT NULL,
	"declared_type" text DEFAULT '' NOT NULL,
	"size_bytes" bigint NOT NULL,
	"sha256" text,
	"media_type" text,
	"state" text DEFAULT 'receiving' NOT NULL,
	"created_at" timestamp with time zone DEFAULT app.now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "uploads" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "items" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"kind" text NOT NULL,
	"case_id" uuid,
	"request_id" uuid,
	"originator_agency_id" uuid NOT NULL,
	"author_id" uuid NOT NULL,
	"posting_id" uuid,
	"mark" text NOT NULL,
	"handling_code" text DEFAULT 'H0' NOT NULL,
	"language" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT app.now() NOT NULL,
	CONSTRAINT "items_kind" CHECK ("items"."kind" in ('note', 'task', 'evidence', 'answer')),
	CONSTRAINT "items_mark" CHECK (app.mark_rank("items"."mark") is not null),
	CONSTRAINT "items_home" CHECK ("items"."case_id" is not null or "items"."request_id" is not null)
);
--> statement-breakpoint
ALTER TABLE "items" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "note_revisions" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"item_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"body" text NOT NULL,
	"changed_by" uuid NOT NULL,
	"at" timestamp with time zone DEFAULT app.now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "note_revisions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "notes" (
	"item_id" uuid PRIMARY KEY NOT NULL,
	"body" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"updated_at" timestamp with time zone DEFAULT app.now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "notes" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "tasks" (
	"item_id" uuid PRIMARY KEY NOT NULL,
	"title" text NOT NULL,
	"detail" text DEFAULT '' NOT NULL,
	"due_at" timestamp with time zone,
	"assignee_id" uuid,
	"state" text DEFAULT 'open' NOT NULL,
	"done_at" timestamp with time zone,
	"done_by" uuid,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
ALTER TABLE "tasks" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "notifications" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"officer_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"case_id" uuid,
	"request_id" uuid,
	"release_id" uuid,
	"posting_id" uuid,
	"facts" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"at" timestamp with time zone DEFAULT app.now() NOT NULL,
	"read_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "notifications" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "officers" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"agency_id" uuid NOT NULL,
	"email" "citext" NOT NULL,
	"full_name" text NOT NULL,
	"rank" text DEFAULT '' NOT NULL,
	"roles" text[] NOT NULL,
	"on_desk" boolean DEFAULT false NOT NULL,
	"language" text DEFAULT 'en' NOT NULL,
	"theme" text DEFAULT 'system' NOT NULL,
	"status" text DEFAULT 'active' NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT app.now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT app.now() NOT NULL,
	CONSTRAINT "officers_agency_email" UNIQUE("agency_id","email"),
	CONSTRAINT "officers_roles" CHECK (cardinality("officers"."roles") > 0 and "officers"."roles" <@ array['liaison_officer', 'investigator', 'manager', 'auditor', 'administrator']
        and (not "officers"."roles" && array['auditor', 'administrator'] or cardinality("officers"."roles") = 1))
);
--> statement-breakpoint
ALTER TABLE "officers" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "postings" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"officer_id" uuid NOT NULL,
	"home_agency_id" uuid NOT NULL,
	"host_agency_id" uuid NOT NULL,
	"place" text NOT NULL,
	"sponsor_id" uuid NOT NULL,
	"starts_at" timestamp with time zone NOT NULL,
	"ends_at" timestamp with time zone NOT NULL,
	"home_caveats" text DEFAULT '' NOT NULL,
	"host_caveats" text DEFAULT '' NOT NULL,
	"state" text DEFAULT 'proposed' NOT NULL,
	"proposed_by" uuid NOT NULL,
	"home_agreed_by" uuid,
	"home_agreed_at" timestamp with time zone,
	"host_agreed_by" uuid,
	"host_agreed_at" timestamp with time zone,
	"ended_at" timestamp with time zone,
	"reason" text DEFAULT '' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT app.now() NOT NULL,
	CONSTRAINT "postings_abroad" CHECK ("postings"."home_agency_id" <> "postings"."host_agency_id"),
	CONSTRAINT "postings_order" CHECK ("postings"."starts_at" < "postings"."ends_at"),
	CONSTRAINT "postings_state" CHECK ("postings"."state" in ('proposed', 'agreed', 'refused', 'ended'))
);
--> statement-breakpoint
ALTER TABLE "postings" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "item_audiences" (
	"item_id" uuid NOT NULL,
	"agency_id" uuid NOT NULL,
	"release_id" uuid NOT NULL,
	"at" timestamp with time zone DEFAULT app.now() NOT NULL,
	CONSTRAINT "item_audiences_item_id_agency_id_release_id_pk" PRIMARY KEY("item_id","agency_id","release_id")
);
--> statement-breakpoint
ALTER TABLE "item_audiences" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "release_items" (
	"release_id" uuid NOT NULL,
	"item_id" uuid NOT NULL,
	CONSTRAINT "release_items_release_id_item_id_pk" PRIMARY KEY("release_id","item_id")
);
--> statement-breakpoint
ALTER TABLE "release_items" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "release_recipients" (
	"release_id" uuid NOT NULL,
	"agency_id" uuid NOT NULL,
	CONSTRAINT "release_recipients_release_id_agency_id_pk" PRIMARY KEY("release_id","agency_id")
);
--> statement-breakpoint
ALTER TABLE "release_recipients" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "releases" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"number" text NOT NULL,
	"kind" text NOT NULL,
	"case_id" uuid,
	"request_id" uuid,
	"from_agency_id" uuid NOT NULL,
	"purpose" text NOT NULL,
	"legal_basis" text NOT NULL,
	"handling_code" text DEFAULT 'H0' NOT NULL,
	"caveats" text DEFAULT '' NOT NULL,
	"item_kinds" text[] DEFAULT '{}' NOT NULL,
	"max_mark" text,
	"expires_at" timestamp with time zone,
	"state" text DEFAULT 'awaiting' NOT NULL,
	"requested_by" uuid NOT NULL,
	"requested_at" timestamp with time zone DEFAULT app.now() NOT NULL,
	"decided_by" uuid,
	"decided_at" timestamp with time zone,
	"decision_reason" text DEFAULT '' NOT NULL,
	"revoked_by" uuid,
	"revoked_at" timestamp with time zone,
	"revoke_reason" text DEFAULT '' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "releases_number_unique" UNIQUE("number"),
	CONSTRAINT "releases_state" CHECK ("releases"."state" in ('awaiting', 'approved', 'refused', 'revoked')),
	CONSTRAINT "releases_four_eyes" CHECK ("releases"."decided_by" is null or "releases"."decided_by" <> "releases"."requested_by")
);
--> statement-breakpoint
ALTER TABLE "releases" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "answers" (
	"item_id" uuid PRIMARY KEY NOT NULL,
	"request_id" uuid NOT NULL,
	"body" text NOT NULL,
	"outcome" text NOT NULL,
	"evidence_ids" uuid[] DEFAULT '{}' NOT NULL
);
--> statement-breakpoint
ALTER TABLE "answers" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "request_messages" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"request_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"agency_id" uuid NOT NULL,
	"author_id" uuid NOT NULL,
	"body" text NOT NULL,
	"language" text NOT NULL,
	"at" timestamp with time zone DEFAULT app.now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "request_messages" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "request_readers" (
	"reader_id" uuid NOT NULL,
	"request_id" uuid NOT NULL,
	"box" text NOT NULL,
	"state" text NOT NULL,
	"due_at" timestamp with time zone,
	"last_activity_at" timestamp with time zone NOT NULL,
	CONSTRAINT "request_readers_reader_id_request_id_pk" PRIMARY KEY("reader_id","request_id")
);
--> statement-breakpoint
ALTER TABLE "request_readers" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "requests" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"number" text NOT NULL,
	"from_agency_id" uuid NOT NULL,
	"to_agency_id" uuid NOT NULL,
	"case_id" uuid,
	"subject" text NOT NULL,
	"question" text NOT NULL,
	"language" text NOT NULL,
	"purpose" text NOT NULL,
	"legal_basis" text NOT NULL,
	"mark" text NOT NULL,
	"urgency" text NOT NULL,
	"urgency_reason" text DEFAULT '' NOT NULL,
	"state" text NOT NULL,
	"author_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT app.now() NOT NULL,
	"approved_by" uuid,
	"sent_at" timestamp with time zone,
	"acknowledged_by" uuid,
	"acknowledged_at" timestamp with time zone,
	"assignee_id" uuid,
	"due_at" timestamp with time zone,
	"clock_left" integer,
	"answered_at" timestamp with time zone,
	"refusal_ground" text,
	"decision_reason" text DEFAULT '' NOT NULL,
	"closed_at" timestamp with time zone,
	"last_activity_at" timestamp with time zone DEFAULT app.now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "requests_number_unique" UNIQUE("number"),
	CONSTRAINT "requests_mark" CHECK (app.mark_rank("requests"."mark") is not null),
	CONSTRAINT "requests_abroad" CHECK ("requests"."from_agency_id" <> "requests"."to_agency_id"),
	CONSTRAINT "requests_state" CHECK ("requests"."state" in ('draft', 'awaiting_approval', 'sent', 'acknowledged', 'assigned', 'answered', 'partly_answered', 'refused', 'closed', 'withdrawn'))
);
--> statement-breakpoint
ALTER TABLE "requests" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "search_documents" (
	"kind" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"readers" uuid[] NOT NULL,
	"document" "tsvector" NOT NULL,
	"last_activity_at" timestamp with time zone NOT NULL,
	CONSTRAINT "search_documents_kind_subject_id_pk" PRIMARY KEY("kind","subject_id")
);
--> statement-breakpoint
ALTER TABLE "search_documents" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "access_tokens" ADD CONSTRAINT "access_tokens_officer_id_officers_id_fk" FOREIGN KEY ("officer_id") REFERENCES "public"."officers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "credentials" ADD CONSTRAINT "credentials_officer_id_officers_id_fk" FOREIGN KEY ("officer_id") REFERENCES "public"."officers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_officer_id_officers_id_fk" FOREIGN KEY ("officer_id") REFERENCES "public"."officers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sign_in_challenges" ADD CONSTRAINT "sign_in_challenges_officer_id_officers_id_fk" FOREIGN KEY ("officer_id") REFERENCES "public"."officers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_assignments" ADD CONSTRAINT "case_assignments_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_assignments" ADD CONSTRAINT "case_assignments_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_assignments" ADD CONSTRAINT "case_assignments_officer_id_officers_id_fk" FOREIGN KEY ("officer_id") REFERENCES "public"."officers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_assignments" ADD CONSTRAINT "case_assignments_assigned_by_officers_id_fk" FOREIGN KEY ("assigned_by") REFERENCES "public"."officers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_participations" ADD CONSTRAINT "case_participations_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_participations" ADD CONSTRAINT "case_participations_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_participations" ADD CONSTRAINT "case_participations_proposed_by_officers_id_fk" FOREIGN KEY ("proposed_by") REFERENCES "public"."officers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_readers" ADD CONSTRAINT "case_readers_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_revisions" ADD CONSTRAINT "case_revisions_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_revisions" ADD CONSTRAINT "case_revisions_changed_by_officers_id_fk" FOREIGN KEY ("changed_by") REFERENCES "public"."officers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_visits" ADD CONSTRAINT "case_visits_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cases" ADD CONSTRAINT "cases_lead_agency_id_agencies_id_fk" FOREIGN KEY ("lead_agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cases" ADD CONSTRAINT "cases_opened_by_officers_id_fk" FOREIGN KEY ("opened_by") REFERENCES "public"."officers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "custody_events" ADD CONSTRAINT "custody_events_item_id_items_id_fk" FOREIGN KEY ("item_id") REFERENCES "public"."items"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "custody_events" ADD CONSTRAINT "custody_events_officer_id_officers_id_fk" FOREIGN KEY ("officer_id") REFERENCES "public"."officers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_item_id_items_id_fk" FOREIGN KEY ("item_id") REFERENCES "public"."items"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "uploads" ADD CONSTRAINT "uploads_officer_id_officers_id_fk" FOREIGN KEY ("officer_id") REFERENCES "public"."officers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "uploads" ADD CONSTRAINT "uploads_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "items" ADD CONSTRAINT "items_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "items" ADD CONSTRAINT "items_originator_agency_id_agencies_id_fk" FOREIGN KEY ("originator_agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "items" ADD CONSTRAINT "items_author_id_officers_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."officers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "note_revisions" ADD CONSTRAINT "note_revisions_item_id_items_id_fk" FOREIGN KEY ("item_id") REFERENCES "public"."items"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "note_revisions" ADD CONSTRAINT "note_revisions_changed_by_officers_id_fk" FOREIGN KEY ("changed_by") REFERENCES "public"."officers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notes" ADD CONSTRAINT "notes_item_id_items_id_fk" FOREIGN KEY ("item_id") REFERENCES "public"."items"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_item_id_items_id_fk" FOREIGN KEY ("item_id") REFERENCES "public"."items"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_assignee_id_officers_id_fk" FOREIGN KEY ("assignee_id") REFERENCES "public"."officers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "officers" ADD CONSTRAINT "officers_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "postings" ADD CONSTRAINT "postings_officer_id_officers_id_fk" FOREIGN KEY ("officer_id") REFERENCES "public"."officers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "postings" ADD CONSTRAINT "postings_home_agency_id_agencies_id_fk" FOREIGN KEY ("home_agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "postings" ADD CONSTRAINT "postings_host_agency_id_agencies_id_fk" FOREIGN KEY ("host_agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "postings" ADD CONSTRAINT "postings_sponsor_id_officers_id_fk" FOREIGN KEY ("sponsor_id") REFERENCES "public"."officers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "postings" ADD CONSTRAINT "postings_proposed_by_officers_id_fk" FOREIGN KEY ("proposed_by") REFERENCES "public"."officers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "item_audiences" ADD CONSTRAINT "item_audiences_item_id_items_id_fk" FOREIGN KEY ("item_id") REFERENCES "public"."items"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "item_audiences" ADD CONSTRAINT "item_audiences_release_id_releases_id_fk" FOREIGN KEY ("release_id") REFERENCES "public"."releases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "release_items" ADD CONSTRAINT "release_items_release_id_releases_id_fk" FOREIGN KEY ("release_id") REFERENCES "public"."releases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "release_items" ADD CONSTRAINT "release_items_item_id_items_id_fk" FOREIGN KEY ("item_id") REFERENCES "public"."items"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "release_recipients" ADD CONSTRAINT "release_recipients_release_id_releases_id_fk" FOREIGN KEY ("release_id") REFERENCES "public"."releases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "release_recipients" ADD CONSTRAINT "release_recipients_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "releases" ADD CONSTRAINT "releases_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "releases" ADD CONSTRAINT "releases_from_agency_id_agencies_id_fk" FOREIGN KEY ("from_agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "releases" ADD CONSTRAINT "releases_requested_by_officers_id_fk" FOREIGN KEY ("requested_by") REFERENCES "public"."officers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "answers" ADD CONSTRAINT "answers_item_id_items_id_fk" FOREIGN KEY ("item_id") REFERENCES "public"."items"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "answers" ADD CONSTRAINT "answers_request_id_requests_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."requests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "request_messages" ADD CONSTRAINT "request_messages_request_id_requests_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."requests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "request_messages" ADD CONSTRAINT "request_messages_author_id_officers_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."officers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "request_readers" ADD CONSTRAINT "request_readers_request_id_requests_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."requests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "requests" ADD CONSTRAINT "requests_from_agency_id_agencies_id_fk" FOREIGN KEY ("from_agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "requests" ADD CONSTRAINT "requests_to_agency_id_agencies_id_fk" FOREIGN KEY ("to_agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "requests" ADD CONSTRAINT "requests_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "requests" ADD CONSTRAINT "requests_author_id_officers_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."officers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "requests" ADD CONSTRAINT "requests_assignee_id_officers_id_fk" FOREIGN KEY ("assignee_id") REFERENCES "public"."officers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "access_tokens_officer" ON "access_tokens" USING btree ("officer_id");--> statement-breakpoint
CREATE INDEX "sessions_officer" ON "sessions" USING btree ("officer_id","created_at");--> statement-breakpoint
CREATE INDEX "sign_in_failures_address" ON "sign_in_failures" USING btree ("address","at");--> statement-breakpoint
CREATE INDEX "audit_events_xact" ON "audit_events" USING btree ("xact");--> statement-breakpoint
CREATE INDEX "audit_events_agency" ON "audit_events" USING btree ("agency_id","id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "audit_events_owner" ON "audit_events" USING btree ("owner_agency_id","id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "audit_events_case" ON "audit_events" USING btree ("case_id","id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "audit_events_officer" ON "audit_events" USING btree ("officer_id","id" DESC NULLS LAST);--> statement-breakpoint
CREATE UNIQUE INDEX "case_assignments_current" ON "case_assignments" USING btree ("case_id","officer_id") WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX "case_assignments_officer" ON "case_assignments" USING btree ("officer_id");--> statement-breakpoint
CREATE INDEX "case_participations_agency" ON "case_participations" USING btree ("agency_id","status");--> statement-breakpoint
CREATE INDEX "case_readers_recent" ON "case_readers" USING btree ("reader_id","last_activity_at" DESC NULLS LAST,"case_id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "case_readers_case" ON "case_readers" USING btree ("case_id");--> statement-breakpoint
CREATE INDEX "case_revisions_case" ON "case_revisions" USING btree ("case_id","version");--> statement-breakpoint
CREATE INDEX "cases_lead" ON "cases" USING btree ("lead_agency_id");--> statement-breakpoint
CREATE INDEX "custody_events_item" ON "custody_events" USING btree ("item_id","occurred_at");--> statement-breakpoint
CREATE INDEX "uploads_officer" ON "uploads" USING btree ("officer_id","created_at");--> statement-breakpoint
CREATE INDEX "items_case" ON "items" USING btree ("case_id","kind","created_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "items_request" ON "items" USING btree ("request_id","created_at");--> statement-breakpoint
CREATE INDEX "items_originator" ON "items" USING btree ("originator_agency_id","kind","created_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "note_revisions_item" ON "note_revisions" USING btree ("item_id","version");--> statement-breakpoint
CREATE INDEX "tasks_assignee" ON "tasks" USING btree ("assignee_id","state","due_at");--> statement-breakpoint
CREATE INDEX "notifications_officer" ON "notifications" USING btree ("officer_id","at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "notifications_unread" ON "notifications" USING btree ("officer_id") WHERE read_at is null;--> statement-breakpoint
CREATE INDEX "officers_agency_name" ON "officers" USING btree ("agency_id","full_name");--> statement-breakpoint
CREATE INDEX "postings_officer" ON "postings" USING btree ("officer_id");--> statement-breakpoint
CREATE INDEX "postings_home" ON "postings" USING btree ("home_agency_id","starts_at");--> statement-breakpoint
CREATE INDEX "postings_host" ON "postings" USING btree ("host_agency_id","starts_at");--> statement-breakpoint
CREATE INDEX "item_audiences_agency" ON "item_audiences" USING btree ("agency_id","at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "item_audiences_release" ON "item_audiences" USING btree ("release_id");--> statement-breakpoint
CREATE INDEX "release_items_item" ON "release_items" USING btree ("item_id");--> statement-breakpoint
CREATE INDEX "release_recipients_agency" ON "release_recipients" USING btree ("agency_id");--> statement-breakpoint
CREATE INDEX "releases_case" ON "releases" USING btree ("case_id","requested_at");--> statement-breakpoint
CREATE INDEX "releases_request" ON "releases" USING btree ("request_id");--> statement-breakpoint
CREATE INDEX "releases_from" ON "releases" USING btree ("from_agency_id","state","requested_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "answers_request" ON "answers" USING btree ("request_id");--> statement-breakpoint
CREATE INDEX "request_messages_request" ON "request_messages" USING btree ("request_id","at");--> statement-breakpoint
CREATE INDEX "request_readers_recent" ON "request_readers" USING btree ("reader_id","box","last_activity_at" DESC NULLS LAST,"request_id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "request_readers_state" ON "request_readers" USING btree ("reader_id","box","state","last_activity_at" DESC NULLS LAST,"request_id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "request_readers_due" ON "request_readers" USING btree ("reader_id","box","due_at");--> statement-breakpoint
CREATE INDEX "request_readers_request" ON "request_readers" USING btree ("request_id");--> statement-breakpoint
CREATE INDEX "requests_case" ON "requests" USING btree ("case_id");--> statement-breakpoint
CREATE INDEX "search_documents_gin" ON "search_documents" USING gin ("readers","document");--> statement-breakpoint
CREATE POLICY "access_tokens_read" ON "access_tokens" AS PERMISSIVE FOR SELECT TO "portal_app" USING (officer_id in ((select app.officer_id()), (select app.account_id())));--> statement-breakpoint
CREATE POLICY "access_tokens_insert" ON "access_tokens" AS PERMISSIVE FOR INSERT TO "portal_app" WITH CHECK (officer_id in ((select app.officer_id()), (select app.account_id())));--> statement-breakpoint
CREATE POLICY "access_tokens_update" ON "access_tokens" AS PERMISSIVE FOR UPDATE TO "portal_app" USING (officer_id in ((select app.officer_id()), (select app.account_id()))) WITH CHECK (officer_id in ((select app.officer_id()), (select app.account_id())));--> statement-breakpoint
CREATE POLICY "activity_read" ON "activity" AS PERMISSIVE FOR SELECT TO "portal_app" USING ((select app.signed_in()));--> statement-breakpoint
CREATE POLICY "activity_insert" ON "activity" AS PERMISSIVE FOR INSERT TO "portal_app" WITH CHECK (false);--> statement-breakpoint
CREATE POLICY "activity_update" ON "activity" AS PERMISSIVE FOR UPDATE TO "portal_app" USING (false) WITH CHECK (false);--> statement-breakpoint
CREATE POLICY "credentials_read" ON "credentials" AS PERMISSIVE FOR SELECT TO "portal_app" USING (officer_id in ((select app.officer_id()), (select app.account_id())) or app.may_release_lock(officer_id));--> statement-breakpoint
CREATE POLICY "credentials_insert" ON "credentials" AS PERMISSIVE FOR INSERT TO "portal_app" WITH CHECK (officer_id in ((select app.officer_id()), (select app.account_id())) or app.may_release_lock(officer_id));--> statement-breakpoint
CREATE POLICY "credentials_update" ON "credentials" AS PERMISSIVE FOR UPDATE TO "portal_app" USING (officer_id in ((select app.officer_id()), (select app.account_id())) or app.may_release_lock(officer_id)) WITH CHECK (officer_id in ((select app.officer_id()), (select app.account_id())) or app.may_release_lock(officer_id));--> statement-breakpoint
CREATE POLICY "sessions_read" ON "sessions" AS PERMISSIVE FOR SELECT TO "portal_app" USING (officer_id in ((select app.officer_id()), (select app.account_id())) or app.may_release_lock(officer_id));--> statement-breakpoint
CREATE POLICY "sessions_insert" ON "sessions" AS PERMISSIVE FOR INSERT TO "portal_app" WITH CHECK (officer_id in ((select app.officer_id()), (select app.account_id())) or app.may_release_lock(officer_id));--> statement-breakpoint
CREATE POLICY "sessions_update" ON "sessions" AS PERMISSIVE FOR UPDATE TO "portal_app" USING (officer_id in ((select app.officer_id()), (select app.account_id())) or app.may_release_lock(officer_id)) WITH CHECK (officer_id in ((select app.officer_id()), (select app.account_id())) or app.may_release_lock(officer_id));--> statement-breakpoint
CREATE POLICY "sign_in_challenges_read" ON "sign_in_challenges" AS PERMISSIVE FOR SELECT TO "portal_app" USING (officer_id in ((select app.officer_id()), (select app.account_id())));--> statement-breakpoint
CREATE POLICY "sign_in_challenges_insert" ON "sign_in_challenges" AS PERMISSIVE FOR INSERT TO "portal_app" WITH CHECK (officer_id in ((select app.officer_id()), (select app.account_id())));--> statement-breakpoint
CREATE POLICY "sign_in_challenges_update" ON "sign_in_challenges" AS PERMISSIVE FOR UPDATE TO "portal_app" USING (officer_id in ((select app.officer_id()), (select app.account_id()))) WITH CHECK (officer_id in ((select app.officer_id()), (select app.account_id())));--> statement-breakpoint
CREATE POLICY "sign_in_failures_read" ON "sign_in_failures" AS PERMISSIVE FOR SELECT TO "portal_app" USING (address = (select app.address()));--> statement-breakpoint
CREATE POLICY "sign_in_failures_insert" ON "sign_in_failures" AS PERMISSIVE FOR INSERT TO "portal_app" WITH CHECK (address = (select app.address()));--> statement-breakpoint
CREATE POLICY "sign_in_failures_update" ON "sign_in_failures" AS PERMISSIVE FOR UPDATE TO "portal_app" USING (address = (select app.address())) WITH CHECK (address = (select app.address()));--> statement-breakpoint
CREATE POLICY "agencies_read" ON "agencies" AS PERMISSIVE FOR SELECT TO "portal_app" USING ((select app.acts()));--> statement-breakpoint
CREATE POLICY "agencies_insert" ON "agencies" AS PERMISSIVE FOR INSERT TO "portal_app" WITH CHECK ((select app.has_role('administrator')) and country = (select app.country()));--> statement-breakpoint
CREATE POLICY "agencies_update" ON "agencies" AS PERMISSIVE FOR UPDATE TO "portal_app" USING ((select app.has_role('administrator')) and country = (select app.country())) WITH CHECK ((select app.has_role('administrator')) and country = (select app.country()));--> statement-breakpoint
CREATE POLICY "audit_events_auditor" ON "audit_events" AS PERMISSIVE FOR SELECT TO "portal_app" USING ((select app.has_role('auditor')) and (agency_id = (select app.agency_id()) or owner_agency_id = (select app.agency_id())));--> statement-breakpoint
CREATE POLICY "audit_events_append" ON "audit_events" AS PERMISSIVE FOR INSERT TO "portal_app" WITH CHECK ((select app.acts()));--> statement-breakpoint
CREATE POLICY "case_assignments_read" ON "case_assignments" AS PERMISSIVE FOR SELECT TO "portal_app" USING (app.reads_case(case_id) and (agency_id = (select app.agency_id()) or not denied));--> statement-breakpoint
CREATE POLICY "case_assignments_insert" ON "case_assignments" AS PERMISSIVE FOR INSERT TO "portal_app" WITH CHECK (agency_id = (select app.agency_id()));--> statement-breakpoint
CREATE POLICY "case_assignments_update" ON "case_assignments" AS PERMISSIVE FOR UPDATE TO "portal_app" USING (agency_id = (select app.agency_id())) WITH CHECK (agency_id = (select app.agency_id()));--> statement-breakpoint
CREATE POLICY "case_participations_read" ON "case_participations" AS PERMISSIVE FOR SELECT TO "portal_app" USING (app.reads_case(case_id) and (status <> 'proposed' or app.leads_case(case_id)));--> statement-breakpoint
CREATE POLICY "case_participations_insert" ON "case_participations" AS PERMISSIVE FOR INSERT TO "portal_app" WITH CHECK (agency_id = (select app.agency_id()) or app.leads_case(case_id));--> statement-breakpoint
CREATE POLICY "case_participations_update" ON "case_participations" AS PERMISSIVE FOR UPDATE TO "portal_app" USING (agency_id = (select app.agency_id()) or app.leads_case(case_id)) WITH CHECK (agency_id = (select app.agency_id()) or app.leads_case(case_id));--> statement-breakpoint
CREATE POLICY "case_readers_read" ON "case_readers" AS PERMISSIVE FOR SELECT TO "portal_app" USING (reader_id = (select app.case_reader()));--> statement-breakpoint
CREATE POLICY "case_readers_insert" ON "case_readers" AS PERMISSIVE FOR INSERT TO "portal_app" WITH CHECK (false);--> statement-breakpoint
CREATE POLICY "case_readers_update" ON "case_readers" AS PERMISSIVE FOR UPDATE TO "portal_app" USING (false) WITH CHECK (false);--> statement-breakpoint
CREATE POLICY "case_revisions_read" ON "case_revisions" AS PERMISSIVE FOR SELECT TO "portal_app" USING (app.reads_case(case_id));--> statement-breakpoint
CREATE POLICY "case_revisions_insert" ON "case_revisions" AS PERMISSIVE FOR INSERT TO "portal_app" WITH CHECK (app.reads_case(case_id));--> statement-breakpoint
CREATE POLICY "case_revisions_update" ON "case_revisions" AS PERMISSIVE FOR UPDATE TO "portal_app" USING (app.reads_case(case_id)) WITH CHECK (app.reads_case(case_id));--> statement-breakpoint
CREATE POLICY "case_visits_read" ON "case_visits" AS PERMISSIVE FOR SELECT TO "portal_app" USING (officer_id = (select app.officer_id()));--> statement-breakpoint
CREATE POLICY "case_visits_insert" ON "case_visits" AS PERMISSIVE FOR INSERT TO "portal_app" WITH CHECK (officer_id = (select app.officer_id()));--> statement-breakpoint
CREATE POLICY "case_visits_update" ON "case_visits" AS PERMISSIVE FOR UPDATE TO "portal_app" USING (officer_id = (select app.officer_id())) WITH CHECK (officer_id = (select app.officer_id()));--> statement-breakpoint
CREATE POLICY "cases_read" ON "cases" AS PERMISSIVE FOR SELECT TO "portal_app" USING (app.reads_case(id));--> statement-breakpoint
CREATE POLICY "cases_insert" ON "cases" AS PERMISSIVE FOR INSERT TO "portal_app" WITH CHECK (app.reads_case(id) or lead_agency_id = (select app.agency_id()));--> statement-breakpoint
CREATE POLICY "cases_update" ON "cases" AS PERMISSIVE FOR UPDATE TO "portal_app" USING (app.reads_case(id) or lead_agency_id = (select app.agency_id())) WITH CHECK (app.reads_case(id) or lead_agency_id = (select app.agency_id()));--> statement-breakpoint
CREATE POLICY "serials_read" ON "serials" AS PERMISSIVE FOR SELECT TO "portal_app" USING ((select app.signed_in()));--> statement-breakpoint
CREATE POLICY "serials_insert" ON "serials" AS PERMISSIVE FOR INSERT TO "portal_app" WITH CHECK (false);--> statement-breakpoint
CREATE POLICY "serials_update" ON "serials" AS PERMISSIVE FOR UPDATE TO "portal_app" USING (false) WITH CHECK (false);--> statement-breakpoint
CREATE POLICY "custody_events_read" ON "custody_events" AS PERMISSIVE FOR SELECT TO "portal_app" USING (app.reads_item(item_id));--> statement-breakpoint
CREATE POLICY "custody_events_insert" ON "custody_events" AS PERMISSIVE FOR INSERT TO "portal_app" WITH CHECK (agency_id = (select app.agency_id()) and app.reads_item(item_id));--> statement-breakpoint
CREATE POLICY "custody_events_update" ON "custody_events" AS PERMISSIVE FOR UPDATE TO "portal_app" USING (agency_id = (select app.agency_id()) and app.reads_item(item_id)) WITH CHECK (agency_id = (select app.agency_id()) and app.reads_item(item_id));--> statement-breakpoint
CREATE POLICY "evidence_read" ON "evidence" AS PERMISSIVE FOR SELECT TO "portal_app" USING (app.reads_item(item_id));--> statement-breakpoint
CREATE POLICY "evidence_insert" ON "evidence" AS PERMISSIVE FOR INSERT TO "portal_app" WITH CHECK (app.owns_item(item_id));--> statement-breakpoint
CREATE POLICY "evidence_update" ON "evidence" AS PERMISSIVE FOR UPDATE TO "portal_app" USING (app.owns_item(item_id)) WITH CHECK (app.owns_item(item_id));--> statement-breakpoint
CREATE POLICY "uploads_read" ON "uploads" AS PERMISSIVE FOR SELECT TO "portal_app" USING (officer_id = (select app.officer_id()));--> statement-breakpoint
CREATE POLICY "uploads_insert" ON "uploads" AS PERMISSIVE FOR INSERT TO "portal_app" WITH CHECK (officer_id = (select app.officer_id()) and app.reads_case(case_id));--> statement-breakpoint
CREATE POLICY "uploads_update" ON "uploads" AS PERMISSIVE FOR UPDATE TO "portal_app" USING (officer_id = (select app.officer_id()) and app.reads_case(case_id)) WITH CHECK (officer_id = (select app.officer_id()) and app.reads_case(case_id));--> statement-breakpoint
CREATE POLICY "items_read" ON "items" AS PERMISSIVE FOR SELECT TO "portal_app" USING (app.reads_envelope(id, case_id, request_id, originator_agency_id));--> statement-breakpoint
CREATE POLICY "items_insert" ON "items" AS PERMISSIVE FOR INSERT TO "portal_app" WITH CHECK (originator_agency_id = (select app.agency_id()));--> statement-breakpoint
CREATE POLICY "items_update" ON "items" AS PERMISSIVE FOR UPDATE TO "portal_app" USING (originator_agency_id = (select app.agency_id())) WITH CHECK (originator_agency_id = (select app.agency_id()));--> statement-breakpoint
CREATE POLICY "note_revisions_read" ON "note_revisions" AS PERMISSIVE FOR SELECT TO "portal_app" USING (app.reads_item(item_id));--> statement-breakpoint
CREATE POLICY "note_revisions_insert" ON "note_revisions" AS PERMISSIVE FOR INSERT TO "portal_app" WITH CHECK (app.owns_item(item_id));--> statement-breakpoint
CREATE POLICY "note_revisions_update" ON "note_revisions" AS PERMISSIVE FOR UPDATE TO "portal_app" USING (app.owns_item(item_id)) WITH CHECK (app.owns_item(item_id));--> statement-breakpoint
CREATE POLICY "notes_read" ON "notes" AS PERMISSIVE FOR SELECT TO "portal_app" USING (app.reads_item(item_id));--> statement-breakpoint
CREATE POLICY "notes_insert" ON "notes" AS PERMISSIVE FOR INSERT TO "portal_app" WITH CHECK (app.owns_item(item_id));--> statement-breakpoint
CREATE POLICY "notes_update" ON "notes" AS PERMISSIVE FOR UPDATE TO "portal_app" USING (app.owns_item(item_id)) WITH CHECK (app.owns_item(item_id));--> statement-breakpoint
CREATE POLICY "tasks_read" ON "tasks" AS PERMISSIVE FOR SELECT TO "portal_app" USING (app.reads_item(item_id));--> statement-breakpoint
CREATE POLICY "tasks_insert" ON "tasks" AS PERMISSIVE FOR INSERT TO "portal_app" WITH CHECK (app.owns_item(item_id));--> statement-breakpoint
CREATE POLICY "tasks_update" ON "tasks" AS PERMISSIVE FOR UPDATE TO "portal_app" USING (app.owns_item(item_id)) WITH CHECK (app.owns_item(item_id));--> statement-breakpoint
CREATE POLICY "notifications_read" ON "notifications" AS PERMISSIVE FOR SELECT TO "portal_app" USING (officer_id = (select app.officer_id()));--> statement-breakpoint
CREATE POLICY "notifications_insert" ON "notifications" AS PERMISSIVE FOR INSERT TO "portal_app" WITH CHECK ((select app.acts()));--> statement-breakpoint
CREATE POLICY "notifications_update" ON "notifications" AS PERMISSIVE FOR UPDATE TO "portal_app" USING ((select app.acts())) WITH CHECK ((select app.acts()));--> statement-breakpoint
CREATE POLICY "officers_read" ON "officers" AS PERMISSIVE FOR SELECT TO "portal_app" USING ((select app.signed_in()) or id = (select app.account_id()));--> statement-breakpoint
CREATE POLICY "officers_insert" ON "officers" AS PERMISSIVE FOR INSERT TO "portal_app" WITH CHECK (id = (select app.officer_id()) or ((select app.has_role('administrator')) and app.agency_in_my_country(agency_id)));--> statement-breakpoint
CREATE POLICY "officers_update" ON "officers" AS PERMISSIVE FOR UPDATE TO "portal_app" USING (id = (select app.officer_id()) or ((select app.has_role('administrator')) and app.agency_in_my_country(agency_id))) WITH CHECK (id = (select app.officer_id()) or ((select app.has_role('administrator')) and app.agency_in_my_country(agency_id)));--> statement-breakpoint
CREATE POLICY "postings_read" ON "postings" AS PERMISSIVE FOR SELECT TO "portal_app" USING (home_agency_id = (select app.agency_id()) or host_agency_id = (select app.agency_id()) or officer_id = (select app.officer_id()));--> statement-breakpoint
CREATE POLICY "postings_insert" ON "postings" AS PERMISSIVE FOR INSERT TO "portal_app" WITH CHECK (home_agency_id = (select app.agency_id()) or host_agency_id = (select app.agency_id()) or officer_id = (select app.officer_id()));--> statement-breakpoint
CREATE POLICY "postings_update" ON "postings" AS PERMISSIVE FOR UPDATE TO "portal_app" USING (home_agency_id = (select app.agency_id()) or host_agency_id = (select app.agency_id()) or officer_id = (select app.officer_id())) WITH CHECK (home_agency_id = (select app.agency_id()) or host_agency_id = (select app.agency_id()) or officer_id = (select app.officer_id()));--> statement-breakpoint
CREATE POLICY "item_audiences_read" ON "item_audiences" AS PERMISSIVE FOR SELECT TO "portal_app" USING (agency_id = (select app.agency_id()) or app.owns_item(item_id));--> statement-breakpoint
CREATE POLICY "item_audiences_insert" ON "item_audiences" AS PERMISSIVE FOR INSERT TO "portal_app" WITH CHECK (app.owns_release(release_id));--> statement-breakpoint
CREATE POLICY "item_audiences_update" ON "item_audiences" AS PERMISSIVE FOR UPDATE TO "portal_app" USING (app.owns_release(release_id)) WITH CHECK (app.owns_release(release_id));--> statement-breakpoint
CREATE POLICY "release_items_read" ON "release_items" AS PERMISSIVE FOR SELECT TO "portal_app" USING (app.owns_release(release_id));--> statement-breakpoint
CREATE POLICY "release_items_insert" ON "release_items" AS PERMISSIVE FOR INSERT TO "portal_app" WITH CHECK (app.owns_release(release_id));--> statement-breakpoint
CREATE POLICY "release_items_update" ON "release_items" AS PERMISSIVE FOR UPDATE TO "portal_app" USING (app.owns_release(release_id)) WITH CHECK (app.owns_release(release_id));--> statement-breakpoint
CREATE POLICY "release_recipients_read" ON "release_recipients" AS PERMISSIVE FOR SELECT TO "portal_app" USING (agency_id = (select app.agency_id()) or app.owns_release(release_id));--> statement-breakpoint
CREATE POLICY "release_recipients_insert" ON "release_recipients" AS PERMISSIVE FOR INSERT TO "portal_app" WITH CHECK (app.owns_release(release_id));--> statement-breakpoint
CREATE POLICY "release_recipients_update" ON "release_recipients" AS PERMISSIVE FOR UPDATE TO "portal_app" USING (app.owns_release(release_id)) WITH CHECK (app.owns_release(release_id));--> statement-breakpoint
CREATE POLICY "releases_read" ON "releases" AS PERMISSIVE FOR SELECT TO "portal_app" USING (app.reads_release(id, from_agency_id, case_id, request_id, state));--> statement-breakpoint
CREATE POLICY "releases_insert" ON "releases" AS PERMISSIVE FOR INSERT TO "portal_app" WITH CHECK (from_agency_id = (select app.agency_id()));--> statement-breakpoint
CREATE POLICY "releases_update" ON "releases" AS PERMISSIVE FOR UPDATE TO "portal_app" USING (from_agency_id = (select app.agency_id())) WITH CHECK (from_agency_id = (select app.agency_id()));--> statement-breakpoint
CREATE POLICY "answers_read" ON "answers" AS PERMISSIVE FOR SELECT TO "portal_app" USING (app.reads_item(item_id));--> statement-breakpoint
CREATE POLICY "answers_insert" ON "answers" AS PERMISSIVE FOR INSERT TO "portal_app" WITH CHECK (app.owns_item(item_id));--> statement-breakpoint
CREATE POLICY "answers_update" ON "answers" AS PERMISSIVE FOR UPDATE TO "portal_app" USING (app.owns_item(item_id)) WITH CHECK (app.owns_item(item_id));--> statement-breakpoint
CREATE POLICY "request_messages_read" ON "request_messages" AS PERMISSIVE FOR SELECT TO "portal_app" USING (app.reads_request(request_id) and (kind <> 'internal' or agency_id = (select app.agency_id())));--> statement-breakpoint
CREATE POLICY "request_messages_insert" ON "request_messages" AS PERMISSIVE FOR INSERT TO "portal_app" WITH CHECK (agency_id = (select app.agency_id()) and app.reads_request(request_id));--> statement-breakpoint
CREATE POLICY "request_messages_update" ON "request_messages" AS PERMISSIVE FOR UPDATE TO "portal_app" USING (agency_id = (select app.agency_id()) and app.reads_request(request_id)) WITH CHECK (agency_id = (select app.agency_id()) and app.reads_request(request_id));--> statement-breakpoint
CREATE POLICY "request_readers_read" ON "request_readers" AS PERMISSIVE FOR SELECT TO "portal_app" USING (reader_id in ((select app.officer_id()), (select app.desk_reader())));--> statement-breakpoint
CREATE POLICY "request_readers_insert" ON "request_readers" AS PERMISSIVE FOR INSERT TO "portal_app" WITH CHECK (false);--> statement-breakpoint
CREATE POLICY "request_readers_update" ON "request_readers" AS PERMISSIVE FOR UPDATE TO "portal_app" USING (false) WITH CHECK (false);--> statement-breakpoint
CREATE POLICY "requests_read" ON "requests" AS PERMISSIVE FOR SELECT TO "portal_app" USING (app.reads_request(id));--> statement-breakpoint
CREATE POLICY "requests_insert" ON "requests" AS PERMISSIVE FOR INSERT TO "portal_app" WITH CHECK (from_agency_id = (select app.agency_id()) or app.reads_request(id));--> statement-breakpoint
CREATE POLICY "requests_update" ON "requests" AS PERMISSIVE FOR UPDATE TO "portal_app" USING (from_agency_id = (select app.agency_id()) or app.reads_request(id)) WITH CHECK (from_agency_id = (select app.agency_id()) or app.reads_request(id));--> statement-breakpoint
CREATE POLICY "search_documents_read" ON "search_documents" AS PERMISSIVE FOR SELECT TO "portal_app" USING (readers && array[(select app.case_reader()), (select app.desk_reader())]);--> statement-breakpoint
CREATE POLICY "search_documents_insert" ON "search_documents" AS PERMISSIVE FOR INSERT TO "portal_app" WITH CHECK (false);--> statement-breakpoint
CREATE POLICY "search_documents_update" ON "search_documents" AS PERMISSIVE FOR UPDATE TO "portal_app" USING (false) WITH CHECK (false);