CREATE TABLE "security_log" (
	"hour" timestamp with time zone NOT NULL,
	"kind" text NOT NULL,
	"place" text NOT NULL,
	"province_id" uuid,
	"person_id" uuid,
	"source" text NOT NULL,
	"count" integer NOT NULL,
	"first_at" timestamp with time zone NOT NULL,
	"last_at" timestamp with time zone NOT NULL,
	CONSTRAINT "security_log_one" UNIQUE NULLS NOT DISTINCT("hour","kind","place","person_id","source")
);
--> statement-breakpoint
ALTER TABLE "cards" ADD COLUMN "bot" text;--> statement-breakpoint
ALTER TABLE "login_codes" ADD COLUMN "origin" text;--> statement-breakpoint
CREATE INDEX "security_log_last" ON "security_log" USING btree ("last_at");