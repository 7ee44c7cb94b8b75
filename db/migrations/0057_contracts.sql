CREATE TABLE "contract_services" (
	"province_id" uuid NOT NULL,
	"contract_id" uuid NOT NULL,
	"service_id" uuid NOT NULL,
	CONSTRAINT "contract_services_contract_id_service_id_pk" PRIMARY KEY("contract_id","service_id")
);
--> statement-breakpoint
CREATE TABLE "contract_warnings" (
	"province_id" uuid NOT NULL,
	"contract_id" uuid NOT NULL,
	"last_day" date NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "contract_warnings_contract_id_last_day_pk" PRIMARY KEY("contract_id","last_day")
);
--> statement-breakpoint
CREATE TABLE "contracts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"agency_id" uuid NOT NULL,
	"party" text NOT NULL,
	"office_id" uuid,
	"body_id" uuid,
	"adds_to" uuid,
	"number" text NOT NULL,
	"subject" text NOT NULL,
	"signed_on" date NOT NULL,
	"first_day" date NOT NULL,
	"last_day" date,
	"capacity" integer,
	"ended_on" date,
	"ended_why" text,
	"by" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "contracts_party" CHECK (case party when 'office' then office_id is not null and body_id is null
        when 'body' then body_id is not null and office_id is null else num_nonnulls(office_id, body_id) = 0 end)
);
--> statement-breakpoint
CREATE TABLE "guarantees" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province_id" uuid NOT NULL,
	"agency_id" uuid NOT NULL,
	"office_id" uuid,
	"kind" text NOT NULL,
	"number" text NOT NULL,
	"issuer" text NOT NULL,
	"held_by" text NOT NULL,
	"amount" bigint NOT NULL,
	"month_value" bigint NOT NULL,
	"first_day" date NOT NULL,
	"last_day" date,
	"settled_on" date,
	"clearance" text,
	"complaint" text,
	"judged_on" date,
	"released_on" date,
	"by" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "inventory" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province_id" uuid NOT NULL,
	"office_id" uuid NOT NULL,
	"agency_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"count" integer NOT NULL,
	"mark" text NOT NULL,
	"document" text NOT NULL,
	"handed_on" date NOT NULL,
	"by" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"received_at" timestamp with time zone,
	"received_by" uuid,
	"disputed_at" timestamp with time zone,
	"dispute" text,
	"returned_on" date,
	"return_note" text,
	"returned_by" uuid
);
--> statement-breakpoint
ALTER TABLE "contract_services" ADD CONSTRAINT "contract_services_contract_id_contracts_id_fk" FOREIGN KEY ("contract_id") REFERENCES "public"."contracts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contract_services" ADD CONSTRAINT "contract_services_service_id_services_id_fk" FOREIGN KEY ("service_id") REFERENCES "public"."services"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contract_warnings" ADD CONSTRAINT "contract_warnings_contract_id_contracts_id_fk" FOREIGN KEY ("contract_id") REFERENCES "public"."contracts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contracts" ADD CONSTRAINT "contracts_agency_id_bodies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."bodies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contracts" ADD CONSTRAINT "contracts_office_id_offices_id_fk" FOREIGN KEY ("office_id") REFERENCES "public"."offices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contracts" ADD CONSTRAINT "contracts_body_id_bodies_id_fk" FOREIGN KEY ("body_id") REFERENCES "public"."bodies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guarantees" ADD CONSTRAINT "guarantees_agency_id_bodies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."bodies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guarantees" ADD CONSTRAINT "guarantees_office_id_offices_id_fk" FOREIGN KEY ("office_id") REFERENCES "public"."offices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "inventory" ADD CONSTRAINT "inventory_office_id_offices_id_fk" FOREIGN KEY ("office_id") REFERENCES "public"."offices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "inventory" ADD CONSTRAINT "inventory_agency_id_bodies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."bodies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "contract_services_service" ON "contract_services" USING btree ("service_id");--> statement-breakpoint
CREATE INDEX "contracts_province" ON "contracts" USING btree ("province_id","last_day");--> statement-breakpoint
CREATE INDEX "contracts_agency" ON "contracts" USING btree ("agency_id");--> statement-breakpoint
CREATE INDEX "contracts_office" ON "contracts" USING btree ("office_id") WHERE office_id is not null;--> statement-breakpoint
CREATE INDEX "contracts_adds_to" ON "contracts" USING btree ("adds_to") WHERE adds_to is not null;--> statement-breakpoint
CREATE INDEX "guarantees_office" ON "guarantees" USING btree ("office_id") WHERE office_id is not null;--> statement-breakpoint
CREATE INDEX "guarantees_agency" ON "guarantees" USING btree ("agency_id");--> statement-breakpoint
CREATE INDEX "guarantees_province" ON "guarantees" USING btree ("province_id");--> statement-breakpoint
CREATE INDEX "inventory_office" ON "inventory" USING btree ("office_id","returned_on");--> statement-breakpoint
CREATE INDEX "inventory_agency" ON "inventory" USING btree ("agency_id");--> statement-breakpoint
CREATE INDEX "inventory_province" ON "inventory" USING btree ("province_id");