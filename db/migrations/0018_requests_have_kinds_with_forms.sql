ALTER TABLE "requests" ADD COLUMN "kind" text DEFAULT 'information' NOT NULL;--> statement-breakpoint
ALTER TABLE "requests" ADD COLUMN "form_version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "requests" ADD COLUMN "details" jsonb DEFAULT '{}'::jsonb NOT NULL;