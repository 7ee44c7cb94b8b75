DROP INDEX "outbox_due";--> statement-breakpoint
ALTER TABLE "slots" ADD COLUMN "rate" double precision;--> statement-breakpoint
ALTER TABLE "slots" ADD COLUMN "count" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "slots" ADD COLUMN "held_since" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "slots" ADD COLUMN "raises" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "slots" ADD COLUMN "paused_until" timestamp with time zone;--> statement-breakpoint
CREATE INDEX "outbox_due" ON "outbox" USING btree ("messenger","priority","next_at") WHERE state = 'queued';--> statement-breakpoint
ALTER TABLE "slots" DROP COLUMN "gap";