CREATE TABLE "poster_days" (
	"office_id" uuid NOT NULL,
	"counter" smallint DEFAULT 0 NOT NULL,
	"day" date NOT NULL,
	"province_id" uuid NOT NULL,
	"count" integer NOT NULL,
	CONSTRAINT "poster_days_office_id_day_counter_pk" PRIMARY KEY("office_id","day","counter")
);
--> statement-breakpoint
CREATE TABLE "rating_counters" (
	"province_id" uuid NOT NULL,
	"office_id" uuid NOT NULL,
	"counter" smallint NOT NULL,
	"day" date NOT NULL,
	"count" integer NOT NULL,
	"service" integer NOT NULL,
	"conduct" integer NOT NULL,
	CONSTRAINT "rating_counters_office_id_day_counter_pk" PRIMARY KEY("office_id","day","counter")
);
--> statement-breakpoint
DROP INDEX "receipt_doors_province";--> statement-breakpoint
ALTER TABLE "rating_receipts" ADD COLUMN "served_on" date;--> statement-breakpoint
ALTER TABLE "receipt_doors" ADD COLUMN "body_id" uuid NOT NULL;--> statement-breakpoint
ALTER TABLE "ratings" ADD COLUMN "counter" smallint;--> statement-breakpoint
CREATE INDEX "poster_days_province" ON "poster_days" USING btree ("province_id","day");--> statement-breakpoint
CREATE INDEX "rating_counters_province" ON "rating_counters" USING btree ("province_id","day");--> statement-breakpoint
CREATE INDEX "receipt_doors_province" ON "receipt_doors" USING btree ("province_id","body_id");