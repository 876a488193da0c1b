CREATE TABLE "desk_hours" (
	"agency_id" uuid PRIMARY KEY NOT NULL,
	"zone" text NOT NULL,
	"days" integer[] NOT NULL,
	"opens" integer NOT NULL,
	"closes" integer NOT NULL,
	"holidays" text[] DEFAULT '{}' NOT NULL,
	"working_clocks" text[] DEFAULT '{}' NOT NULL,
	"night_officer_id" uuid,
	"stand_in_id" uuid,
	"duty_manager_id" uuid,
	"away_until" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "desk_hours_day" CHECK ("desk_hours"."opens" >= 0 and "desk_hours"."opens" < "desk_hours"."closes" and "desk_hours"."closes" <= 1440),
	CONSTRAINT "desk_hours_open" CHECK (cardinality("desk_hours"."days") > 0)
);
--> statement-breakpoint
ALTER TABLE "desk_hours" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "request_routes" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"request_id" uuid NOT NULL,
	"agency_id" uuid NOT NULL,
	"reason" text NOT NULL,
	"officer_ids" uuid[] NOT NULL,
	"opens_at" timestamp with time zone,
	"at" timestamp with time zone DEFAULT app.now() NOT NULL,
	CONSTRAINT "request_routes_once" UNIQUE("request_id")
);
--> statement-breakpoint
ALTER TABLE "request_routes" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "desk_hours" ADD CONSTRAINT "desk_hours_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "desk_hours" ADD CONSTRAINT "desk_hours_night_officer_id_officers_id_fk" FOREIGN KEY ("night_officer_id") REFERENCES "public"."officers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "desk_hours" ADD CONSTRAINT "desk_hours_stand_in_id_officers_id_fk" FOREIGN KEY ("stand_in_id") REFERENCES "public"."officers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "desk_hours" ADD CONSTRAINT "desk_hours_duty_manager_id_officers_id_fk" FOREIGN KEY ("duty_manager_id") REFERENCES "public"."officers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "request_routes" ADD CONSTRAINT "request_routes_request_id_requests_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."requests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "request_routes_agency" ON "request_routes" USING btree ("agency_id","at");--> statement-breakpoint
CREATE POLICY "desk_hours_read" ON "desk_hours" AS PERMISSIVE FOR SELECT TO "portal_app" USING (agency_id = (select app.agency_id()) or (select app.actor_kind()) = 'system');--> statement-breakpoint
CREATE POLICY "desk_hours_insert" ON "desk_hours" AS PERMISSIVE FOR INSERT TO "portal_app" WITH CHECK (agency_id = (select app.agency_id()));--> statement-breakpoint
CREATE POLICY "desk_hours_update" ON "desk_hours" AS PERMISSIVE FOR UPDATE TO "portal_app" USING (agency_id = (select app.agency_id())) WITH CHECK (agency_id = (select app.agency_id()));--> statement-breakpoint
CREATE POLICY "request_routes_read" ON "request_routes" AS PERMISSIVE FOR SELECT TO "portal_app" USING ((agency_id = (select app.agency_id()) or (select app.actor_kind()) = 'system') and app.reads_request(request_id));--> statement-breakpoint
CREATE POLICY "request_routes_insert" ON "request_routes" AS PERMISSIVE FOR INSERT TO "portal_app" WITH CHECK ((select app.actor_kind()) = 'system');--> statement-breakpoint
CREATE POLICY "request_routes_update" ON "request_routes" AS PERMISSIVE FOR UPDATE TO "portal_app" USING ((select app.actor_kind()) = 'system') WITH CHECK ((select app.actor_kind()) = 'system');