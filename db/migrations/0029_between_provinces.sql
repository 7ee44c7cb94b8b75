ALTER TABLE "requests" ADD COLUMN "answers_task" uuid;--> statement-breakpoint
CREATE UNIQUE INDEX "requests_answers" ON "requests" USING btree ("answers_task") WHERE answers_task is not null;