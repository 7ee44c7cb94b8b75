ALTER TABLE "meeting_minutes" ADD COLUMN "stated" jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "meeting_objections" ADD COLUMN "answer" text;--> statement-breakpoint
ALTER TABLE "meeting_objections" ADD COLUMN "answered_by" uuid;--> statement-breakpoint
ALTER TABLE "meeting_objections" ADD COLUMN "answered_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "meetings" ADD COLUMN "minutes_reminded_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "meetings" ADD COLUMN "minutes_reminded_late_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "notices" ADD COLUMN "meeting_id" uuid;--> statement-breakpoint
CREATE UNIQUE INDEX "notices_meeting" ON "notices" USING btree ("meeting_id") WHERE meeting_id is not null;