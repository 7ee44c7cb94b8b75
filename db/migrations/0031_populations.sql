CREATE TABLE "populations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province_id" uuid NOT NULL,
	"county_id" uuid NOT NULL,
	"place" text DEFAULT '' NOT NULL,
	"population" integer NOT NULL,
	"counted_on" date NOT NULL,
	"source" text NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"recorded_by" uuid
);
--> statement-breakpoint
ALTER TABLE "populations" ADD CONSTRAINT "populations_county_id_counties_id_fk" FOREIGN KEY ("county_id") REFERENCES "public"."counties"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "populations_one" ON "populations" USING btree ("county_id","place","counted_on");--> statement-breakpoint
CREATE INDEX "populations_province" ON "populations" USING btree ("province_id","counted_on");