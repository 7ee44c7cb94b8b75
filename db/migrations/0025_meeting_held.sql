ALTER TABLE "ballots" ALTER COLUMN "request_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "ballots" ADD COLUMN "item_id" uuid;--> statement-breakpoint
ALTER TABLE "meeting_items" ADD COLUMN "due_id" uuid;--> statement-breakpoint
ALTER TABLE "meeting_items" ADD COLUMN "from_id" uuid;--> statement-breakpoint
ALTER TABLE "meeting_items" ADD COLUMN "owners" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "meeting_items" ADD COLUMN "deadline" jsonb DEFAULT '{"is":"none"}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "meeting_items" ADD COLUMN "internal" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "ballots" ADD CONSTRAINT "ballots_item_id_meeting_items_id_fk" FOREIGN KEY ("item_id") REFERENCES "public"."meeting_items"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_items" ADD CONSTRAINT "meeting_items_due_id_resolutions_id_fk" FOREIGN KEY ("due_id") REFERENCES "public"."resolutions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "ballots_item" ON "ballots" USING btree ("item_id") WHERE state = 'open';--> statement-breakpoint
CREATE UNIQUE INDEX "meeting_items_due" ON "meeting_items" USING btree ("meeting_id","due_id") WHERE due_id is not null;--> statement-breakpoint
CREATE INDEX "meeting_items_from" ON "meeting_items" USING btree ("from_id") WHERE from_id is not null;--> statement-breakpoint
ALTER TABLE "ballots" ADD CONSTRAINT "ballots_about_one" CHECK (num_nonnulls(request_id, item_id) = 1);