CREATE TABLE "identifier_mentions" (
	"source" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"value" text NOT NULL,
	"consistent" boolean,
	"agency_id" uuid NOT NULL,
	CONSTRAINT "identifier_mentions_subject_id_source_kind_value_pk" PRIMARY KEY("subject_id","source","kind","value"),
	CONSTRAINT "identifier_mentions_source" CHECK ("identifier_mentions"."source" in ('case', 'request', 'item'))
);
--> statement-breakpoint
ALTER TABLE "identifier_mentions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE INDEX "identifier_mentions_value" ON "identifier_mentions" USING btree ("value","kind");--> statement-breakpoint
CREATE POLICY "identifier_mentions_read" ON "identifier_mentions" AS PERMISSIVE FOR SELECT TO "portal_app" USING (case source when 'case' then app.works_case(subject_id) when 'request' then app.reads_request(subject_id)
        else agency_id = (select app.agency_id()) and app.reads_item(subject_id) end);--> statement-breakpoint
CREATE POLICY "identifier_mentions_insert" ON "identifier_mentions" AS PERMISSIVE FOR INSERT TO "portal_app" WITH CHECK (false);--> statement-breakpoint
CREATE POLICY "identifier_mentions_update" ON "identifier_mentions" AS PERMISSIVE FOR UPDATE TO "portal_app" USING (false) WITH CHECK (false);