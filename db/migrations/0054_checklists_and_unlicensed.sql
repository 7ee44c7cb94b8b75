CREATE TABLE "checklists" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province_id" uuid NOT NULL,
	"version" text NOT NULL,
	"groups" jsonb NOT NULL,
	"first_day" date NOT NULL,
	"word" text NOT NULL,
	"set_by" uuid NOT NULL,
	"set_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "unlicensed_places" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province_id" uuid NOT NULL,
	"number" text NOT NULL,
	"name" text NOT NULL,
	"address" text NOT NULL,
	"works" text NOT NULL,
	"case_id" uuid,
	"state" text NOT NULL,
	"found_on" date NOT NULL,
	"due_on" date,
	"ended_on" date,
	"opened_by" uuid NOT NULL,
	"opened_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "unlicensed_steps" (
	"id" uuid PRIMARY KEY NOT NULL,
	"nth" bigint GENERATED ALWAYS AS IDENTITY (sequence name "unlicensed_steps_nth_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"province_id" uuid NOT NULL,
	"place_id" uuid NOT NULL,
	"step" text NOT NULL,
	"happened_on" date NOT NULL,
	"number" text,
	"word" text NOT NULL,
	"by_person" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "unlicensed_places" ADD CONSTRAINT "unlicensed_places_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unlicensed_steps" ADD CONSTRAINT "unlicensed_steps_place_id_unlicensed_places_id_fk" FOREIGN KEY ("place_id") REFERENCES "public"."unlicensed_places"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "checklists_version" ON "checklists" USING btree ("province_id","version");--> statement-breakpoint
CREATE UNIQUE INDEX "unlicensed_places_number" ON "unlicensed_places" USING btree ("province_id","number");--> statement-breakpoint
CREATE UNIQUE INDEX "unlicensed_places_case" ON "unlicensed_places" USING btree ("case_id");--> statement-breakpoint
CREATE INDEX "unlicensed_places_state" ON "unlicensed_places" USING btree ("province_id","state","due_on");--> statement-breakpoint
CREATE INDEX "unlicensed_steps_place" ON "unlicensed_steps" USING btree ("place_id","nth");