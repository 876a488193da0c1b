CREATE TABLE "mail_deliveries" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"officer_id" uuid NOT NULL,
	"outcome" text NOT NULL,
	"urgent" boolean NOT NULL,
	"notices" integer NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	"at" timestamp with time zone DEFAULT app.now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "mail_deliveries" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "mail_preferences" (
	"officer_id" uuid PRIMARY KEY NOT NULL,
	"delivery" text DEFAULT 'each' NOT NULL,
	"muted_kinds" text[] DEFAULT '{}' NOT NULL,
	"quiet_from" integer DEFAULT 0 NOT NULL,
	"quiet_until" integer DEFAULT 0 NOT NULL,
	"zone" text DEFAULT 'UTC' NOT NULL,
	CONSTRAINT "mail_preferences_quiet" CHECK ("mail_preferences"."quiet_from" between 0 and 1439 and "mail_preferences"."quiet_until" between 0 and 1439)
);
--> statement-breakpoint
ALTER TABLE "mail_preferences" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "request_alarms" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"request_id" uuid NOT NULL,
	"agency_id" uuid NOT NULL,
	"stage" text NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"told" text[] NOT NULL,
	"at" timestamp with time zone DEFAULT app.now() NOT NULL,
	CONSTRAINT "request_alarms_once" UNIQUE("request_id","stage","due_at")
);
--> statement-breakpoint
ALTER TABLE "request_alarms" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "notifications" ADD COLUMN "urgent" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "notifications" ADD COLUMN "mailed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "requests" ADD COLUMN "clock_total" integer;--> statement-breakpoint
ALTER TABLE "requests" ADD COLUMN "clock_calendar" jsonb;--> statement-breakpoint
ALTER TABLE "request_alarms" ADD CONSTRAINT "request_alarms_request_id_requests_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."requests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "request_alarms" ADD CONSTRAINT "request_alarms_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "mail_deliveries_officer" ON "mail_deliveries" USING btree ("officer_id","at" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "request_alarms_agency" ON "request_alarms" USING btree ("agency_id","at");--> statement-breakpoint
CREATE POLICY "mail_deliveries_read" ON "mail_deliveries" AS PERMISSIVE FOR SELECT TO "portal_app" USING (officer_id = (select app.officer_id()) or (select app.actor_kind()) = 'system');--> statement-breakpoint
CREATE POLICY "mail_deliveries_insert" ON "mail_deliveries" AS PERMISSIVE FOR INSERT TO "portal_app" WITH CHECK ((select app.actor_kind()) = 'system');--> statement-breakpoint
CREATE POLICY "mail_deliveries_update" ON "mail_deliveries" AS PERMISSIVE FOR UPDATE TO "portal_app" USING ((select app.actor_kind()) = 'system') WITH CHECK ((select app.actor_kind()) = 'system');--> statement-breakpoint
CREATE POLICY "mail_preferences_read" ON "mail_preferences" AS PERMISSIVE FOR SELECT TO "portal_app" USING (officer_id = (select app.officer_id()) or (select app.actor_kind()) = 'system');--> statement-breakpoint
CREATE POLICY "mail_preferences_insert" ON "mail_preferences" AS PERMISSIVE FOR INSERT TO "portal_app" WITH CHECK (officer_id = (select app.officer_id()));--> statement-breakpoint
CREATE POLICY "mail_preferences_update" ON "mail_preferences" AS PERMISSIVE FOR UPDATE TO "portal_app" USING (officer_id = (select app.officer_id())) WITH CHECK (officer_id = (select app.officer_id()));--> statement-breakpoint
CREATE POLICY "request_alarms_read" ON "request_alarms" AS PERMISSIVE FOR SELECT TO "portal_app" USING (app.reads_request(request_id) and ((select app.actor_kind()) = 'system' or agency_id = (select app.agency_id()) or stage = 'overdue'));--> statement-breakpoint
CREATE POLICY "request_alarms_insert" ON "request_alarms" AS PERMISSIVE FOR INSERT TO "portal_app" WITH CHECK ((select app.actor_kind()) = 'system');--> statement-breakpoint
CREATE POLICY "request_alarms_update" ON "request_alarms" AS PERMISSIVE FOR UPDATE TO "portal_app" USING ((select app.actor_kind()) = 'system') WITH CHECK ((select app.actor_kind()) = 'system');--> statement-breakpoint
ALTER POLICY "notifications_read" ON "notifications" TO portal_app USING (officer_id = (select app.officer_id()) or (select app.actor_kind()) = 'system');