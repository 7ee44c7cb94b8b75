DROP INDEX "tasks_one";--> statement-breakpoint
ALTER TABLE "tasks" ALTER COLUMN "request_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "law" jsonb;--> statement-breakpoint
ALTER TABLE "tasks" ADD COLUMN "case_id" uuid;--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "tasks_case" ON "tasks" USING btree ("case_id","stage") WHERE case_id is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "tasks_one" ON "tasks" USING btree (coalesce(request_id, case_id),"stage","task",coalesce("of", ''),coalesce(label, '')) WHERE state = 'open';--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_owner" CHECK (num_nonnulls(request_id, case_id) = 1);--> statement-breakpoint
INSERT INTO "tasks" ("id", "province_id", "case_id", "stage", "task", "of", "role", "opened_at", "due_on")
SELECT gen_random_uuid(), c."province_id", c."id", c."state", w."task", w."of",
  CASE c."state" WHEN 'examining' THEN c."examiner" WHEN 'supervision' THEN 'supervision' END,
  c."state_at", c."due_on"
FROM "cases" c JOIN (VALUES
  ('registered', 'sorting', 'secretariat'),
  ('examining', 'examination', 'examiner'),
  ('office', 'reply', 'office'),
  ('answered', 'result', 'secretariat'),
  ('resolved', 'verdict', 'citizen'),
  ('reopened', 'sorting', 'secretariat'),
  ('supervision', 'ruling', 'supervision')
) AS w ("state", "task", "of") ON w."state" = c."state"
WHERE c."state" <> 'resolved' OR c."satisfied" IS NOT TRUE;
