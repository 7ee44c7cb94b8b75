CREATE TABLE "findings" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province_id" uuid NOT NULL,
	"office_id" uuid NOT NULL,
	"request_id" uuid NOT NULL,
	"report_id" uuid NOT NULL,
	"checklist" text NOT NULL,
	"item" text NOT NULL,
	"severity" text NOT NULL,
	"note" text NOT NULL,
	"found_on" date NOT NULL,
	"closed_on" date,
	"closed_by" uuid
);
--> statement-breakpoint
CREATE TABLE "inspection_reports" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province_id" uuid NOT NULL,
	"request_id" uuid NOT NULL,
	"digest" text NOT NULL,
	"state" text NOT NULL,
	"checklist" text NOT NULL,
	"answers" jsonb NOT NULL,
	"companions" text NOT NULL,
	"word" text NOT NULL,
	"signatures" jsonb NOT NULL,
	"lat" double precision,
	"lon" double precision,
	"started_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone NOT NULL,
	"received_at" timestamp with time zone NOT NULL,
	"reported_by" uuid NOT NULL,
	"settled_by" uuid,
	"settled_at" timestamp with time zone,
	"settled_word" text
);
--> statement-breakpoint
ALTER TABLE "findings" ADD CONSTRAINT "findings_office_id_offices_id_fk" FOREIGN KEY ("office_id") REFERENCES "public"."offices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "findings" ADD CONSTRAINT "findings_request_id_requests_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."requests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "findings" ADD CONSTRAINT "findings_report_id_inspection_reports_id_fk" FOREIGN KEY ("report_id") REFERENCES "public"."inspection_reports"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "findings" ADD CONSTRAINT "findings_closed_by_requests_id_fk" FOREIGN KEY ("closed_by") REFERENCES "public"."requests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "inspection_reports" ADD CONSTRAINT "inspection_reports_request_id_requests_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."requests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "findings_one" ON "findings" USING btree ("report_id","item");--> statement-breakpoint
CREATE INDEX "findings_office" ON "findings" USING btree ("office_id","found_on");--> statement-breakpoint
CREATE INDEX "findings_request" ON "findings" USING btree ("request_id");--> statement-breakpoint
CREATE UNIQUE INDEX "inspection_reports_same" ON "inspection_reports" USING btree ("request_id","digest");--> statement-breakpoint
CREATE UNIQUE INDEX "inspection_reports_counts" ON "inspection_reports" USING btree ("request_id") WHERE state = 'counts';--> statement-breakpoint
CREATE INDEX "inspection_reports_beside" ON "inspection_reports" USING btree ("province_id") WHERE state = 'beside';