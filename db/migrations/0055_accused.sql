CREATE TABLE "cut_offs" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province_id" uuid NOT NULL,
	"office_id" uuid NOT NULL,
	"service_id" uuid,
	"sort" text NOT NULL,
	"resolution" text NOT NULL,
	"reason" text NOT NULL,
	"request_id" uuid,
	"first_day" date NOT NULL,
	"last_day" date,
	"lifted_on" date,
	"lifted_by" text,
	"recorded_by" uuid,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "judgments" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province_id" uuid NOT NULL,
	"office_id" uuid NOT NULL,
	"court" text NOT NULL,
	"number" text NOT NULL,
	"given_on" date NOT NULL,
	"measure" text NOT NULL,
	"says" text NOT NULL,
	"executed_on" date,
	"executed_word" text,
	"recorded_by" uuid,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "damages" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province_id" uuid NOT NULL,
	"request_id" uuid NOT NULL,
	"sort" text NOT NULL,
	"amount" bigint NOT NULL,
	"payee" text NOT NULL,
	"payee_name" text,
	"paid_on" date,
	"paid_by" text,
	"receipt" text,
	"recovered_on" date,
	"recovered_receipt" text
);
--> statement-breakpoint
ALTER TABLE "verdicts" ALTER COLUMN "office_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "requests" ADD COLUMN "accused_id" uuid;--> statement-breakpoint
ALTER TABLE "verdicts" ADD COLUMN "body_id" uuid;--> statement-breakpoint
ALTER TABLE "verdicts" ADD COLUMN "first" jsonb;--> statement-breakpoint
ALTER TABLE "verdicts" ADD COLUMN "changed_on" date;--> statement-breakpoint
ALTER TABLE "cut_offs" ADD CONSTRAINT "cut_offs_office_id_offices_id_fk" FOREIGN KEY ("office_id") REFERENCES "public"."offices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cut_offs" ADD CONSTRAINT "cut_offs_service_id_services_id_fk" FOREIGN KEY ("service_id") REFERENCES "public"."services"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cut_offs" ADD CONSTRAINT "cut_offs_request_id_requests_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."requests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "judgments" ADD CONSTRAINT "judgments_office_id_offices_id_fk" FOREIGN KEY ("office_id") REFERENCES "public"."offices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "damages" ADD CONSTRAINT "damages_request_id_requests_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."requests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "cut_offs_office" ON "cut_offs" USING btree ("office_id","first_day");--> statement-breakpoint
CREATE INDEX "cut_offs_request" ON "cut_offs" USING btree ("request_id") WHERE request_id is not null;--> statement-breakpoint
CREATE INDEX "judgments_office" ON "judgments" USING btree ("office_id");--> statement-breakpoint
CREATE UNIQUE INDEX "damages_request" ON "damages" USING btree ("request_id","sort");--> statement-breakpoint
CREATE INDEX "damages_province" ON "damages" USING btree ("province_id","paid_on");--> statement-breakpoint
ALTER TABLE "requests" ADD CONSTRAINT "requests_accused_id_bodies_id_fk" FOREIGN KEY ("accused_id") REFERENCES "public"."bodies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "verdicts" ADD CONSTRAINT "verdicts_body_id_bodies_id_fk" FOREIGN KEY ("body_id") REFERENCES "public"."bodies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "requests_accused" ON "requests" USING btree ("accused_id") WHERE accused_id is not null;--> statement-breakpoint
CREATE INDEX "verdicts_body" ON "verdicts" USING btree ("body_id","decided_on") WHERE body_id is not null;--> statement-breakpoint
ALTER TABLE "verdicts" ADD CONSTRAINT "verdicts_file" CHECK (num_nonnulls(office_id, body_id) = 1);