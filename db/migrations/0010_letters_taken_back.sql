ALTER TABLE "notices" ADD COLUMN "updated_by" uuid;--> statement-breakpoint
ALTER TABLE "notices" ADD COLUMN "cancelled_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "notices" ADD COLUMN "cancelled_by" uuid;--> statement-breakpoint
ALTER TABLE "register" ADD COLUMN "cancelled_at" timestamp with time zone;