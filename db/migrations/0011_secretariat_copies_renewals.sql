CREATE TABLE "notice_copies" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province_id" uuid NOT NULL,
	"notice_id" uuid NOT NULL,
	"nth" smallint NOT NULL,
	"name" text NOT NULL,
	"body_id" uuid,
	"person_id" uuid
);
--> statement-breakpoint
CREATE TABLE "renewal_warnings" (
	"province_id" uuid NOT NULL,
	"license_id" uuid NOT NULL,
	"expires_on" date NOT NULL,
	"lead" smallint NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "renewal_warnings_license_id_expires_on_lead_pk" PRIMARY KEY("license_id","expires_on","lead")
);
--> statement-breakpoint
CREATE TABLE "secretariats" (
	"province_id" uuid NOT NULL,
	"first_day" date NOT NULL,
	"address" text NOT NULL,
	"phone" text NOT NULL,
	"fax" text NOT NULL,
	"complaints" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "secretariats_province_id_first_day_pk" PRIMARY KEY("province_id","first_day")
);
--> statement-breakpoint
CREATE TABLE "office_hours" (
	"province_id" uuid NOT NULL,
	"first_day" date NOT NULL,
	"hours" jsonb NOT NULL,
	"resolution" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "office_hours_province_id_first_day_pk" PRIMARY KEY("province_id","first_day")
);
--> statement-breakpoint
ALTER TABLE "provinces" ALTER COLUMN "hours" SET DEFAULT '{}'::jsonb;--> statement-breakpoint
ALTER TABLE "notices" ADD COLUMN "copies" jsonb DEFAULT '{"parties":[],"others":[]}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "notice_copies" ADD CONSTRAINT "notice_copies_notice_id_notices_id_fk" FOREIGN KEY ("notice_id") REFERENCES "public"."notices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "notice_copies_nth" ON "notice_copies" USING btree ("notice_id","nth");--> statement-breakpoint
CREATE INDEX "notice_copies_body" ON "notice_copies" USING btree ("body_id") WHERE body_id is not null;--> statement-breakpoint
CREATE INDEX "notice_copies_person" ON "notice_copies" USING btree ("person_id") WHERE person_id is not null;--> statement-breakpoint
-- the hours that stood without a day or a resolution are the first row of each province
INSERT INTO "office_hours" ("province_id", "first_day", "hours", "resolution", "at")
SELECT "id", ("created_at" AT TIME ZONE 'Asia/Tehran')::date, "hours", '', "created_at" FROM "provinces" WHERE "hours" <> '{}'::jsonb;
