ALTER TABLE "delegations" ALTER COLUMN "seat_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "votes" ADD COLUMN "on_behalf_of" uuid;--> statement-breakpoint
ALTER TABLE "tasks" ADD COLUMN "question" text;--> statement-breakpoint
ALTER TABLE "tasks" ADD COLUMN "asked_by" uuid;--> statement-breakpoint
ALTER TABLE "tasks" ADD COLUMN "pauses" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "tasks" ADD COLUMN "reminded_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "tasks" ADD COLUMN "reminded_late_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "tasks" ADD COLUMN "on_behalf_of" uuid;--> statement-breakpoint
CREATE INDEX "delegations_delegate" ON "delegations" USING btree ("delegate_id");