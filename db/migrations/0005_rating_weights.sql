CREATE TABLE "rating_sources" (
	"office_id" uuid NOT NULL,
	"day" date NOT NULL,
	"source" bigint NOT NULL,
	"count" integer NOT NULL,
	CONSTRAINT "rating_sources_day_office_id_source_pk" PRIMARY KEY("day","office_id","source")
);
--> statement-breakpoint
ALTER TABLE "rating_days" ADD COLUMN "discount" double precision DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "rating_days" ADD COLUMN "service_discount" double precision DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "rating_days" ADD COLUMN "conduct_discount" double precision DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "ratings" ADD COLUMN "body" integer;--> statement-breakpoint
-- learnt again after a crash: not worth a line in the log
ALTER TABLE "rating_sources" SET UNLOGGED;
