ALTER TABLE "meeting_guests" ADD COLUMN "mobile" text;--> statement-breakpoint
ALTER TABLE "meeting_guests" ADD COLUMN "invited_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "meeting_guests" ADD COLUMN "late_reason" text;--> statement-breakpoint
ALTER TABLE "meeting_guests" ADD COLUMN "late_by" uuid;