CREATE TABLE "trainees" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province_id" uuid NOT NULL,
	"training_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"office_id" uuid NOT NULL,
	"enrolled_by" uuid NOT NULL,
	"enrolled_at" timestamp with time zone NOT NULL,
	"result" text,
	"certificate" text DEFAULT '' NOT NULL,
	"valid_until" date,
	"result_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "trainings" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"title" text NOT NULL,
	"service_id" uuid,
	"held_by" text NOT NULL,
	"place" text NOT NULL,
	"first_day" date NOT NULL,
	"last_day" date NOT NULL,
	"approval" text NOT NULL,
	"planned_by" uuid NOT NULL,
	"planned_at" timestamp with time zone NOT NULL,
	"cancelled_at" timestamp with time zone,
	"cancel_reason" text
);
--> statement-breakpoint
ALTER TABLE "memberships" ADD COLUMN "replaces" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "trainees" ADD CONSTRAINT "trainees_training_id_trainings_id_fk" FOREIGN KEY ("training_id") REFERENCES "public"."trainings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "trainees" ADD CONSTRAINT "trainees_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "trainees" ADD CONSTRAINT "trainees_office_id_offices_id_fk" FOREIGN KEY ("office_id") REFERENCES "public"."offices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "trainings" ADD CONSTRAINT "trainings_service_id_services_id_fk" FOREIGN KEY ("service_id") REFERENCES "public"."services"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "trainees_person" ON "trainees" USING btree ("training_id","person_id");--> statement-breakpoint
CREATE INDEX "trainees_office" ON "trainees" USING btree ("office_id");--> statement-breakpoint
CREATE INDEX "trainees_of_person" ON "trainees" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "trainings_province" ON "trainings" USING btree ("province_id","first_day");--> statement-breakpoint
CREATE INDEX "trainings_service" ON "trainings" USING btree ("service_id");