CREATE TABLE "managers" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province_id" uuid NOT NULL,
	"office_id" uuid NOT NULL,
	"holder_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"since" date NOT NULL,
	"until" date
);
--> statement-breakpoint
ALTER TABLE "notices" ADD COLUMN "letterhead" jsonb;--> statement-breakpoint
ALTER TABLE "managers" ADD CONSTRAINT "managers_office_id_offices_id_fk" FOREIGN KEY ("office_id") REFERENCES "public"."offices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "managers" ADD CONSTRAINT "managers_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "managers_office" ON "managers" USING btree ("office_id") WHERE until is null;--> statement-breakpoint
CREATE INDEX "managers_holder" ON "managers" USING btree ("holder_id") WHERE until is null;--> statement-breakpoint
CREATE INDEX "managers_person" ON "managers" USING btree ("person_id");