CREATE TABLE "looks" (
	"province_id" uuid NOT NULL,
	"request_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"day" date NOT NULL,
	CONSTRAINT "looks_request_id_person_id_day_pk" PRIMARY KEY("request_id","person_id","day")
);
--> statement-breakpoint
CREATE TABLE "verdicts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province_id" uuid NOT NULL,
	"request_id" uuid NOT NULL,
	"office_id" uuid NOT NULL,
	"row" text NOT NULL,
	"sanction" jsonb NOT NULL,
	"decided_on" date NOT NULL,
	"overturned_on" date
);
--> statement-breakpoint
ALTER TABLE "looks" ADD CONSTRAINT "looks_request_id_requests_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."requests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "verdicts" ADD CONSTRAINT "verdicts_request_id_requests_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."requests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "verdicts" ADD CONSTRAINT "verdicts_office_id_offices_id_fk" FOREIGN KEY ("office_id") REFERENCES "public"."offices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "verdicts_request" ON "verdicts" USING btree ("request_id");--> statement-breakpoint
CREATE INDEX "verdicts_office" ON "verdicts" USING btree ("office_id","decided_on");