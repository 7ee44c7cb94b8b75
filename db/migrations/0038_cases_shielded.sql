ALTER TABLE "cases" ADD COLUMN "service_id" uuid;--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "agency" text;--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "place" text;--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "filed_by_office" uuid;--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "passed_text" text;--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "merged_into" uuid;--> statement-breakpoint
CREATE INDEX "cases_merged" ON "cases" USING btree ("merged_into") WHERE merged_into is not null;--> statement-breakpoint
-- what an office was asked about before the secretariat let texts through stays as it read it
UPDATE "cases" SET "passed_text" = "text" WHERE EXISTS (SELECT 1 FROM "case_steps" s WHERE s."case_id" = "cases"."id" AND s."what" = 'asked');
