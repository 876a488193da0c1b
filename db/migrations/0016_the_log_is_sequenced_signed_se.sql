CREATE TABLE "log_alarms" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"kind" text NOT NULL,
	"about" text DEFAULT '' NOT NULL,
	"facts" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"raised_at" timestamp with time zone DEFAULT app.now() NOT NULL,
	"ended_at" timestamp with time zone,
	"ended_by" uuid,
	"reason" text DEFAULT '' NOT NULL
);
--> statement-breakpoint
ALTER TABLE "log_alarms" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "log_checkpoints" (
	"size" bigint PRIMARY KEY NOT NULL,
	"note" text NOT NULL,
	"signed_at" timestamp with time zone DEFAULT app.now() NOT NULL,
	"fresh_at" timestamp with time zone DEFAULT app.now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "log_checkpoints" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "log_cosignatures" (
	"size" bigint NOT NULL,
	"witness" text NOT NULL,
	"line" text NOT NULL,
	"cosigned_at" timestamp with time zone NOT NULL,
	CONSTRAINT "log_cosignatures_size_witness_pk" PRIMARY KEY("size","witness")
);
--> statement-breakpoint
ALTER TABLE "log_cosignatures" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "log_keys" (
	"vkey" text PRIMARY KEY NOT NULL,
	"since" bigint NOT NULL,
	"retired_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "log_keys" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "log_leaves" (
	"index" bigint PRIMARY KEY NOT NULL,
	"event_id" uuid NOT NULL,
	"agency_id" uuid,
	"owner_agency_id" uuid
);
--> statement-breakpoint
ALTER TABLE "log_leaves" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "log_salts" (
	"index" bigint PRIMARY KEY NOT NULL,
	"salt" "bytea" NOT NULL
);
--> statement-breakpoint
ALTER TABLE "log_salts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "log_state" (
	"id" smallint PRIMARY KEY DEFAULT 1 NOT NULL,
	"size" bigint DEFAULT 0 NOT NULL,
	"root" "bytea" NOT NULL,
	"last_xact" "xid8" DEFAULT '0' NOT NULL,
	"last_event_id" uuid,
	"sequenced_at" timestamp with time zone,
	"shipped" bigint DEFAULT 0 NOT NULL
);
--> statement-breakpoint
ALTER TABLE "log_state" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "log_tiles" (
	"level" smallint NOT NULL,
	"n" bigint NOT NULL,
	"width" smallint NOT NULL,
	"bytes" "bytea" NOT NULL,
	CONSTRAINT "log_tiles_level_n_pk" PRIMARY KEY("level","n")
);
--> statement-breakpoint
ALTER TABLE "log_tiles" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "log_witnesses" (
	"name" text PRIMARY KEY NOT NULL,
	"country" text DEFAULT '' NOT NULL,
	"vkey" text NOT NULL,
	"size" bigint DEFAULT 0 NOT NULL,
	"cosigned_at" timestamp with time zone,
	"state" text DEFAULT 'new' NOT NULL,
	"failures" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
ALTER TABLE "log_witnesses" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE UNIQUE INDEX "log_alarms_open" ON "log_alarms" USING btree ("kind","about") WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX "log_alarms_raised" ON "log_alarms" USING btree ("raised_at" DESC NULLS FIRST);--> statement-breakpoint
CREATE UNIQUE INDEX "log_leaves_event" ON "log_leaves" USING btree ("event_id");--> statement-breakpoint
CREATE POLICY "audit_events_sequencer" ON "audit_events" AS PERMISSIVE FOR SELECT TO "portal_log" USING ((select current_user) = 'portal_log');--> statement-breakpoint
CREATE POLICY "log_alarms_read" ON "log_alarms" AS PERMISSIVE FOR SELECT TO "portal_app" USING ((select app.has_role('auditor')) or (select app.actor_kind()) = 'system');--> statement-breakpoint
CREATE POLICY "log_alarms_insert" ON "log_alarms" AS PERMISSIVE FOR INSERT TO "portal_app" WITH CHECK ((select app.actor_kind()) = 'system');--> statement-breakpoint
CREATE POLICY "log_alarms_update" ON "log_alarms" AS PERMISSIVE FOR UPDATE TO "portal_app" USING ((select app.has_role('auditor')) or (select app.actor_kind()) = 'system') WITH CHECK ((select app.has_role('auditor')) or (select app.actor_kind()) = 'system');--> statement-breakpoint
CREATE POLICY "log_checkpoints_read" ON "log_checkpoints" AS PERMISSIVE FOR SELECT TO "portal_app" USING ((select app.has_role('auditor')) or (select app.actor_kind()) = 'system');--> statement-breakpoint
CREATE POLICY "log_checkpoints_log_read" ON "log_checkpoints" AS PERMISSIVE FOR SELECT TO "portal_log" USING ((select current_user) = 'portal_log');--> statement-breakpoint
CREATE POLICY "log_checkpoints_log_insert" ON "log_checkpoints" AS PERMISSIVE FOR INSERT TO "portal_log" WITH CHECK ((select current_user) = 'portal_log');--> statement-breakpoint
CREATE POLICY "log_checkpoints_log_update" ON "log_checkpoints" AS PERMISSIVE FOR UPDATE TO "portal_log" USING ((select current_user) = 'portal_log') WITH CHECK ((select current_user) = 'portal_log');--> statement-breakpoint
CREATE POLICY "log_cosignatures_read" ON "log_cosignatures" AS PERMISSIVE FOR SELECT TO "portal_app" USING ((select app.has_role('auditor')) or (select app.actor_kind()) = 'system');--> statement-breakpoint
CREATE POLICY "log_cosignatures_log_read" ON "log_cosignatures" AS PERMISSIVE FOR SELECT TO "portal_log" USING ((select current_user) = 'portal_log');--> statement-breakpoint
CREATE POLICY "log_cosignatures_log_insert" ON "log_cosignatures" AS PERMISSIVE FOR INSERT TO "portal_log" WITH CHECK ((select current_user) = 'portal_log');--> statement-breakpoint
CREATE POLICY "log_cosignatures_log_update" ON "log_cosignatures" AS PERMISSIVE FOR UPDATE TO "portal_log" USING ((select current_user) = 'portal_log') WITH CHECK ((select current_user) = 'portal_log');--> statement-breakpoint
CREATE POLICY "log_keys_read" ON "log_keys" AS PERMISSIVE FOR SELECT TO "portal_app" USING ((select app.has_role('auditor')) or (select app.actor_kind()) = 'system');--> statement-breakpoint
CREATE POLICY "log_keys_log_read" ON "log_keys" AS PERMISSIVE FOR SELECT TO "portal_log" USING ((select current_user) = 'portal_log');--> statement-breakpoint
CREATE POLICY "log_keys_log_insert" ON "log_keys" AS PERMISSIVE FOR INSERT TO "portal_log" WITH CHECK ((select current_user) = 'portal_log');--> statement-breakpoint
CREATE POLICY "log_keys_log_update" ON "log_keys" AS PERMISSIVE FOR UPDATE TO "portal_log" USING ((select current_user) = 'portal_log') WITH CHECK ((select current_user) = 'portal_log');--> statement-breakpoint
CREATE POLICY "log_leaves_read" ON "log_leaves" AS PERMISSIVE FOR SELECT TO "portal_app" USING ((select app.has_role('auditor')) and (agency_id = (select app.agency_id()) or owner_agency_id = (select app.agency_id())));--> statement-breakpoint
CREATE POLICY "log_leaves_log_read" ON "log_leaves" AS PERMISSIVE FOR SELECT TO "portal_log" USING ((select current_user) = 'portal_log');--> statement-breakpoint
CREATE POLICY "log_leaves_log_insert" ON "log_leaves" AS PERMISSIVE FOR INSERT TO "portal_log" WITH CHECK ((select current_user) = 'portal_log');--> statement-breakpoint
CREATE POLICY "log_leaves_log_update" ON "log_leaves" AS PERMISSIVE FOR UPDATE TO "portal_log" USING ((select current_user) = 'portal_log') WITH CHECK ((select current_user) = 'portal_log');--> statement-breakpoint
CREATE POLICY "log_salts_read" ON "log_salts" AS PERMISSIVE FOR SELECT TO "portal_app" USING (exists (select from log_leaves l where l.index = log_salts.index));--> statement-breakpoint
CREATE POLICY "log_salts_log_read" ON "log_salts" AS PERMISSIVE FOR SELECT TO "portal_log" USING ((select current_user) = 'portal_log');--> statement-breakpoint
CREATE POLICY "log_salts_log_insert" ON "log_salts" AS PERMISSIVE FOR INSERT TO "portal_log" WITH CHECK ((select current_user) = 'portal_log');--> statement-breakpoint
CREATE POLICY "log_salts_log_update" ON "log_salts" AS PERMISSIVE FOR UPDATE TO "portal_log" USING ((select current_user) = 'portal_log') WITH CHECK ((select current_user) = 'portal_log');--> statement-breakpoint
CREATE POLICY "log_state_read" ON "log_state" AS PERMISSIVE FOR SELECT TO "portal_app" USING ((select app.has_role('auditor')) or (select app.actor_kind()) = 'system');--> statement-breakpoint
CREATE POLICY "log_state_log_read" ON "log_state" AS PERMISSIVE FOR SELECT TO "portal_log" USING ((select current_user) = 'portal_log');--> statement-breakpoint
CREATE POLICY "log_state_log_insert" ON "log_state" AS PERMISSIVE FOR INSERT TO "portal_log" WITH CHECK ((select current_user) = 'portal_log');--> statement-breakpoint
CREATE POLICY "log_state_log_update" ON "log_state" AS PERMISSIVE FOR UPDATE TO "portal_log" USING ((select current_user) = 'portal_log') WITH CHECK ((select current_user) = 'portal_log');--> statement-breakpoint
CREATE POLICY "log_tiles_read" ON "log_tiles" AS PERMISSIVE FOR SELECT TO "portal_app" USING ((select app.has_role('auditor')) or (select app.actor_kind()) = 'system');--> statement-breakpoint
CREATE POLICY "log_tiles_log_read" ON "log_tiles" AS PERMISSIVE FOR SELECT TO "portal_log" USING ((select current_user) = 'portal_log');--> statement-breakpoint
CREATE POLICY "log_tiles_log_insert" ON "log_tiles" AS PERMISSIVE FOR INSERT TO "portal_log" WITH CHECK ((select current_user) = 'portal_log');--> statement-breakpoint
CREATE POLICY "log_tiles_log_update" ON "log_tiles" AS PERMISSIVE FOR UPDATE TO "portal_log" USING ((select current_user) = 'portal_log') WITH CHECK ((select current_user) = 'portal_log');--> statement-breakpoint
CREATE POLICY "log_witnesses_read" ON "log_witnesses" AS PERMISSIVE FOR SELECT TO "portal_app" USING ((select app.has_role('auditor')) or (select app.actor_kind()) = 'system');--> statement-breakpoint
CREATE POLICY "log_witnesses_log_read" ON "log_witnesses" AS PERMISSIVE FOR SELECT TO "portal_log" USING ((select current_user) = 'portal_log');--> statement-breakpoint
CREATE POLICY "log_witnesses_log_insert" ON "log_witnesses" AS PERMISSIVE FOR INSERT TO "portal_log" WITH CHECK ((select current_user) = 'portal_log');--> statement-breakpoint
CREATE POLICY "log_witnesses_log_update" ON "log_witnesses" AS PERMISSIVE FOR UPDATE TO "portal_log" USING ((select current_user) = 'portal_log') WITH CHECK ((select current_user) = 'portal_log');