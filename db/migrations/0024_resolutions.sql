CREATE TABLE "resolution_owners" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province_id" uuid NOT NULL,
	"resolution_id" uuid NOT NULL,
	"of" text NOT NULL,
	"body_id" uuid,
	"label" text,
	"every" text,
	"state" text DEFAULT 'open' NOT NULL,
	"due_on" date,
	"acknowledged_at" timestamp with time zone,
	"acknowledged_by" uuid,
	"reminded_at" timestamp with time zone,
	"reminded_late_at" timestamp with time zone,
	CONSTRAINT "resolution_owners_who" CHECK ((body_id is not null) = (of = 'body') and (label is not null) = (of = 'outside'))
);
--> statement-breakpoint
CREATE TABLE "resolution_references" (
	"resolution_id" uuid NOT NULL,
	"province_id" uuid NOT NULL,
	"meeting" integer NOT NULL,
	"item" integer NOT NULL,
	CONSTRAINT "resolution_references_resolution_id_meeting_item_pk" PRIMARY KEY("resolution_id","meeting","item")
);
--> statement-breakpoint
CREATE TABLE "resolution_steps" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province_id" uuid NOT NULL,
	"resolution_id" uuid NOT NULL,
	"owner_id" uuid,
	"what" text NOT NULL,
	"word" text,
	"facts" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"by" uuid
);
--> statement-breakpoint
CREATE TABLE "resolutions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province_id" uuid NOT NULL,
	"meeting" integer NOT NULL,
	"meeting_on" date NOT NULL,
	"item" integer NOT NULL,
	"text" text NOT NULL,
	"internal" boolean DEFAULT false NOT NULL,
	"due_on" date,
	"within" jsonb,
	"counts_from" text,
	"recorded_at" timestamp with time zone NOT NULL,
	"recorded_by" uuid,
	"sent_at" timestamp with time zone,
	"closed_at" timestamp with time zone,
	"closed_by" uuid,
	"closed_in" integer
);
--> statement-breakpoint
ALTER TABLE "resolution_owners" ADD CONSTRAINT "resolution_owners_resolution_id_resolutions_id_fk" FOREIGN KEY ("resolution_id") REFERENCES "public"."resolutions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "resolution_references" ADD CONSTRAINT "resolution_references_resolution_id_resolutions_id_fk" FOREIGN KEY ("resolution_id") REFERENCES "public"."resolutions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "resolution_steps" ADD CONSTRAINT "resolution_steps_resolution_id_resolutions_id_fk" FOREIGN KEY ("resolution_id") REFERENCES "public"."resolutions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "resolution_owners_resolution" ON "resolution_owners" USING btree ("resolution_id");--> statement-breakpoint
CREATE INDEX "resolution_owners_body" ON "resolution_owners" USING btree ("body_id") WHERE body_id is not null;--> statement-breakpoint
CREATE INDEX "resolution_owners_open" ON "resolution_owners" USING btree ("province_id","due_on") WHERE state = 'open';--> statement-breakpoint
CREATE INDEX "resolution_references_to" ON "resolution_references" USING btree ("province_id","meeting","item");--> statement-breakpoint
CREATE INDEX "resolution_steps_resolution" ON "resolution_steps" USING btree ("resolution_id","at");--> statement-breakpoint
CREATE UNIQUE INDEX "resolutions_number" ON "resolutions" USING btree ("province_id","meeting","item");--> statement-breakpoint
CREATE INDEX "resolutions_open" ON "resolutions" USING btree ("province_id") WHERE closed_at is null;