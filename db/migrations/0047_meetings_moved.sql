ALTER TABLE "meetings" ADD COLUMN "moved_from" date;--> statement-breakpoint
ALTER TABLE "meetings" ADD COLUMN "missed_reminded_at" timestamp with time zone;