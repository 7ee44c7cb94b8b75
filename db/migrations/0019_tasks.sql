CREATE TABLE "tasks" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province_id" uuid NOT NULL,
	"request_id" uuid NOT NULL,
	"stage" text NOT NULL,
	"task" text NOT NULL,
	"of" text,
	"person_id" uuid,
	"body_id" uuid,
	"role" text,
	"label" text,
	"state" text DEFAULT 'open' NOT NULL,
	"answer" text,
	"word" text,
	"facts" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"opened_at" timestamp with time zone NOT NULL,
	"due_on" date,
	"ended_at" timestamp with time zone,
	"answered_by" uuid
);
--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_request_id_requests_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."requests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "tasks_request" ON "tasks" USING btree ("request_id","stage");--> statement-breakpoint
CREATE INDEX "tasks_open" ON "tasks" USING btree ("province_id","task") WHERE state = 'open';--> statement-breakpoint
CREATE INDEX "tasks_person" ON "tasks" USING btree ("person_id") WHERE person_id is not null;--> statement-breakpoint
CREATE INDEX "tasks_body" ON "tasks" USING btree ("body_id") WHERE body_id is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "tasks_one" ON "tasks" USING btree ("request_id","stage","task",coalesce("of", ''),coalesce(label, '')) WHERE state = 'open';--> statement-breakpoint
INSERT INTO "tasks" ("id", "province_id", "request_id", "stage", "task", "of", "person_id", "role", "opened_at", "due_on")
SELECT gen_random_uuid(), "province_id", "id", "stage",
  CASE "stage" WHEN 'consent' THEN 'consent' WHEN 'association' THEN 'opinion' ELSE "stage" END,
  CASE "stage" WHEN 'consent' THEN 'substitute' WHEN 'association' THEN 'association' END,
  CASE WHEN "stage" = 'consent' THEN "consent_person_id" END,
  CASE WHEN "stage" = 'association' THEN 'association' END,
  "stage_at", "stage_due"
FROM "requests" WHERE "stage" IN ('consent', 'association', 'vote', 'letter');
