CREATE TABLE "case_consents" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province_id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"file_id" uuid,
	"asked_by" uuid NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"agreed" boolean,
	"answered_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "agency_body_id" uuid;--> statement-breakpoint
ALTER TABLE "identities" ADD COLUMN "by_sms" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "case_consents" ADD CONSTRAINT "case_consents_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_consents" ADD CONSTRAINT "case_consents_file_id_files_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."files"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "case_consents_case" ON "case_consents" USING btree ("case_id");--> statement-breakpoint
CREATE UNIQUE INDEX "case_consents_open" ON "case_consents" USING btree ("case_id",coalesce(file_id, case_id)) WHERE answered_at is null;