CREATE TABLE "unlicensed_reports" (
	"case_id" uuid PRIMARY KEY NOT NULL,
	"province_id" uuid NOT NULL,
	"place_id" uuid NOT NULL,
	"joined_by" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "unlicensed_places" ADD COLUMN "reminded_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "unlicensed_places" ADD COLUMN "reminded_late_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "unlicensed_reports" ADD CONSTRAINT "unlicensed_reports_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unlicensed_reports" ADD CONSTRAINT "unlicensed_reports_place_id_unlicensed_places_id_fk" FOREIGN KEY ("place_id") REFERENCES "public"."unlicensed_places"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "unlicensed_reports_place" ON "unlicensed_reports" USING btree ("place_id");