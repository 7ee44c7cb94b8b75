CREATE TABLE "rating_devices" (
	"office_id" uuid NOT NULL,
	"day" date NOT NULL,
	"device" bigint NOT NULL,
	"rating_id" uuid NOT NULL,
	"service" smallint NOT NULL,
	"conduct" smallint NOT NULL,
	"discount" double precision NOT NULL,
	"was_id" uuid,
	"was_service" smallint,
	"was_conduct" smallint,
	CONSTRAINT "rating_devices_day_office_id_device_pk" PRIMARY KEY("day","office_id","device")
);
--> statement-breakpoint
ALTER TABLE "ratings" ADD COLUMN "replaced" boolean DEFAULT false NOT NULL;
--> statement-breakpoint
-- learnt again after a crash: not worth a line in the log
ALTER TABLE "rating_devices" SET UNLOGGED;
