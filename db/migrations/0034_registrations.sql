DROP INDEX "applications_one";--> statement-breakpoint
ALTER TABLE "applications" ALTER COLUMN "mark" SET DATA TYPE numeric(5, 2);--> statement-breakpoint
ALTER TABLE "applications" ADD COLUMN "mobile_state" text DEFAULT 'none' NOT NULL;--> statement-breakpoint
ALTER TABLE "applications" ADD COLUMN "chosen_why" text;--> statement-breakpoint
ALTER TABLE "calls" ADD COLUMN "resolution" text;--> statement-breakpoint
CREATE UNIQUE INDEX "applications_one" ON "applications" USING btree ("call_id","national_id",(form->>'mobile')) WHERE mobile_state <> 'waiting';