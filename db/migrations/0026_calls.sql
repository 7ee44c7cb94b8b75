CREATE TABLE "applications" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province_id" uuid NOT NULL,
	"call_id" uuid NOT NULL,
	"tracking_code" text NOT NULL,
	"secret_hash" text NOT NULL,
	"national_id" text NOT NULL,
	"form" jsonb NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"found" jsonb,
	"verdict" text,
	"reason" text,
	"judged_at" timestamp with time zone,
	"object_by" date,
	"objection" text,
	"objected_at" timestamp with time zone,
	"mark" integer,
	"resolution" text,
	"chosen_at" timestamp with time zone,
	"office_id" uuid
);
--> statement-breakpoint
CREATE TABLE "calls" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province_id" uuid NOT NULL,
	"number" text NOT NULL,
	"county_id" uuid NOT NULL,
	"place" text NOT NULL,
	"kind" text NOT NULL,
	"capacity" integer NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"permit_by" text NOT NULL,
	"permit_number" text NOT NULL,
	"permit_on" date NOT NULL,
	"weights" jsonb NOT NULL,
	"opens_on" date NOT NULL,
	"closes_on" date NOT NULL,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "applications" ADD CONSTRAINT "applications_call_id_calls_id_fk" FOREIGN KEY ("call_id") REFERENCES "public"."calls"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calls" ADD CONSTRAINT "calls_county_id_counties_id_fk" FOREIGN KEY ("county_id") REFERENCES "public"."counties"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "applications_code" ON "applications" USING btree ("tracking_code");--> statement-breakpoint
CREATE UNIQUE INDEX "applications_one" ON "applications" USING btree ("call_id","national_id");--> statement-breakpoint
CREATE UNIQUE INDEX "calls_number" ON "calls" USING btree ("province_id","number");--> statement-breakpoint
CREATE INDEX "calls_days" ON "calls" USING btree ("closes_on");