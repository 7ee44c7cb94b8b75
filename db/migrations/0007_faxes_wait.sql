ALTER TABLE "notice_recipients" ADD COLUMN "faxed_on" date;--> statement-breakpoint
-- a fax alone made no letter official (Bylaw 20): what was recorded as such waits for its acknowledgment again
UPDATE "notice_recipients" SET "faxed_on" = "delivered_on", "delivered_on" = NULL,
  "receipt_code" = CASE WHEN "acknowledged_at" IS NOT NULL THEN "receipt_code" END
WHERE "delivered_by" = 'fax' AND "delivered_on" IS NOT NULL;
