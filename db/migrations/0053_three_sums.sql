DROP INDEX "prices_service";--> statement-breakpoint
ALTER TABLE "prices" ADD COLUMN "sum" text DEFAULT 'fee' NOT NULL;--> statement-breakpoint
ALTER TABLE "prices" ADD COLUMN "provisional" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "services" ADD COLUMN "body_id" uuid;--> statement-breakpoint
ALTER TABLE "services" ADD COLUMN "prerequisites" text;--> statement-breakpoint
ALTER TABLE "services" ADD COLUMN "documents" text;--> statement-breakpoint
ALTER TABLE "services" ADD COLUMN "days" integer;--> statement-breakpoint
ALTER TABLE "services" ADD CONSTRAINT "services_body_id_bodies_id_fk" FOREIGN KEY ("body_id") REFERENCES "public"."bodies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "prices_day" ON "prices" USING btree ("service_id","sum","first_day");