ALTER TABLE "receipt_doors" ADD COLUMN "name" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "receipt_doors" ADD COLUMN "scopes" jsonb DEFAULT '["receipts"]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "receipt_doors" ADD COLUMN "turn" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "receipt_doors" ADD COLUMN "older_token" text;--> statement-breakpoint
ALTER TABLE "receipt_doors" ADD COLUMN "older_until" date;--> statement-breakpoint
ALTER TABLE "receipt_doors" ADD COLUMN "older_used_on" date;--> statement-breakpoint
CREATE UNIQUE INDEX "receipt_doors_older" ON "receipt_doors" USING btree ("older_token") WHERE older_token is not null;