ALTER TABLE "notices" ADD COLUMN "task_id" uuid;--> statement-breakpoint
ALTER TABLE "notices" ADD COLUMN "addressee" text;--> statement-breakpoint
ALTER TABLE "notices" ADD COLUMN "sent_on" date;--> statement-breakpoint
ALTER TABLE "notices" ADD COLUMN "sent_by" text;--> statement-breakpoint
CREATE UNIQUE INDEX "notices_task" ON "notices" USING btree ("task_id") WHERE task_id is not null;