CREATE TABLE "audit" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"province_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"person_id" uuid,
	"role" text,
	"via" text NOT NULL,
	"action" text NOT NULL,
	"subject" text NOT NULL,
	"subject_id" text NOT NULL,
	"facts" jsonb NOT NULL,
	"seq" bigint,
	"hash" text
);
--> statement-breakpoint
CREATE TABLE "audit_heads" (
	"province_id" uuid NOT NULL,
	"day" date NOT NULL,
	"seq" bigint NOT NULL,
	"hash" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "audit_heads_province_id_day_pk" PRIMARY KEY("province_id","day")
);
--> statement-breakpoint
CREATE TABLE "case_steps" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province_id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"what" text NOT NULL,
	"word" text,
	"open" boolean NOT NULL,
	"by" uuid,
	"role" text,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "cases" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province_id" uuid NOT NULL,
	"tracking_code" text NOT NULL,
	"secret_hash" text NOT NULL,
	"office_id" uuid,
	"kind" text NOT NULL,
	"topic" text NOT NULL,
	"text" text NOT NULL,
	"confidential" boolean NOT NULL,
	"state" text NOT NULL,
	"examiner" text,
	"answer" text,
	"satisfied" boolean,
	"reopenings" smallint DEFAULT 0 NOT NULL,
	"due_on" date,
	"filed_at" timestamp with time zone NOT NULL,
	"state_at" timestamp with time zone NOT NULL,
	"closed_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "identities" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province_id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"name" text,
	"mobile" text,
	"messenger" text,
	"chat_id" text,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "rating_days" (
	"province_id" uuid NOT NULL,
	"office_id" uuid NOT NULL,
	"day" date NOT NULL,
	"count" integer NOT NULL,
	"service" integer NOT NULL,
	"conduct" integer NOT NULL,
	CONSTRAINT "rating_days_office_id_day_pk" PRIMARY KEY("office_id","day")
);
--> statement-breakpoint
CREATE TABLE "ratings" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province_id" uuid NOT NULL,
	"office_id" uuid NOT NULL,
	"key" uuid NOT NULL,
	"service" smallint NOT NULL,
	"conduct" smallint NOT NULL,
	"comment" text,
	"via" text NOT NULL,
	"day" date NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "files" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province_id" uuid NOT NULL,
	"subject" text,
	"subject_id" uuid,
	"name" text NOT NULL,
	"mime" text NOT NULL,
	"size" integer NOT NULL,
	"sha256" text NOT NULL,
	"content" "bytea" NOT NULL,
	"uploaded_by" uuid,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "notice_recipients" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province_id" uuid NOT NULL,
	"notice_id" uuid NOT NULL,
	"office_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"sent_at" timestamp with time zone,
	"sent_via" text,
	"failed_at" timestamp with time zone,
	"failure" text,
	"opened_at" timestamp with time zone,
	"opened_via" text,
	"acknowledged_at" timestamp with time zone,
	"acknowledged_via" text,
	"acknowledged_by" uuid,
	"acknowledged_as" text,
	"delivered_on" date,
	"delivered_by" text,
	"delivery_evidence" text,
	"delivery_file_id" uuid,
	"delivery_recorded_by" uuid,
	"reminders" integer DEFAULT 0 NOT NULL,
	"reminded_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "notices" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"state" text NOT NULL,
	"subject" text NOT NULL,
	"body" text NOT NULL,
	"answer_by" date,
	"selection" jsonb NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"refers_to" uuid,
	"request_id" uuid,
	"created_by" uuid,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"submitted_at" timestamp with time zone,
	"sent_back_word" text,
	"number" text,
	"signed_by" uuid,
	"signed_role" text,
	"signed_at" timestamp with time zone,
	"hash" text,
	"recipient_count" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "effects" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province_id" uuid NOT NULL,
	"office_id" uuid NOT NULL,
	"request_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"first_day" date NOT NULL,
	"last_day" date NOT NULL,
	"shown" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "history" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province_id" uuid NOT NULL,
	"subject" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"field" text NOT NULL,
	"was" text,
	"became" text,
	"at" timestamp with time zone NOT NULL,
	"by" uuid,
	"via" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "license_codes" (
	"code" text PRIMARY KEY NOT NULL,
	"province_id" uuid NOT NULL,
	"office_id" uuid NOT NULL,
	"since" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "licenses" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province_id" uuid NOT NULL,
	"office_id" uuid NOT NULL,
	"holder_id" uuid NOT NULL,
	"code" text NOT NULL,
	"issued_on" date NOT NULL,
	"expires_on" date NOT NULL,
	"state" text NOT NULL,
	"state_since" date NOT NULL,
	"colour" text DEFAULT 'normal' NOT NULL,
	"ended_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "office_services" (
	"province_id" uuid NOT NULL,
	"office_id" uuid NOT NULL,
	"service_id" uuid NOT NULL,
	"since" date NOT NULL,
	"until" date,
	"cut_off" boolean DEFAULT false NOT NULL,
	CONSTRAINT "office_services_office_id_service_id_pk" PRIMARY KEY("office_id","service_id")
);
--> statement-breakpoint
CREATE TABLE "offices" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province_id" uuid NOT NULL,
	"county_id" uuid NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"place" text NOT NULL,
	"address" text NOT NULL,
	"phone" text,
	"lat" double precision,
	"lon" double precision,
	"area" integer,
	"hours" jsonb,
	"search" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "prices" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province_id" uuid NOT NULL,
	"service_id" uuid NOT NULL,
	"amount" bigint NOT NULL,
	"approved_by" text NOT NULL,
	"document" text NOT NULL,
	"first_day" date NOT NULL
);
--> statement-breakpoint
CREATE TABLE "services" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province_id" uuid NOT NULL,
	"code" text NOT NULL,
	"name" text NOT NULL,
	"agency" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "outbox" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province_id" uuid NOT NULL,
	"person_id" uuid,
	"messenger" text,
	"chat_id" text,
	"kind" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"params" jsonb NOT NULL,
	"state" text NOT NULL,
	"priority" smallint NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"next_at" timestamp with time zone NOT NULL,
	"lease_until" timestamp with time zone,
	"fence" bigint DEFAULT 0 NOT NULL,
	"provider_id" text,
	"maybe_twice" boolean DEFAULT false NOT NULL,
	"error" text,
	"created_at" timestamp with time zone NOT NULL,
	"sent_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "slots" (
	"id" text PRIMARY KEY NOT NULL,
	"next_at" timestamp with time zone NOT NULL,
	"gap" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "bindings" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"messenger" text NOT NULL,
	"user_id" text NOT NULL,
	"chat_id" text NOT NULL,
	"bound_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone NOT NULL,
	"blocked_at" timestamp with time zone,
	"ended_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "cards" (
	"messenger" text NOT NULL,
	"chat_id" text NOT NULL,
	"subject" text NOT NULL,
	"subject_id" text NOT NULL,
	"message_id" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "cards_messenger_chat_id_subject_subject_id_pk" PRIMARY KEY("messenger","chat_id","subject","subject_id")
);
--> statement-breakpoint
CREATE TABLE "contacts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"value" text NOT NULL,
	"since" timestamp with time zone NOT NULL,
	"until" timestamp with time zone,
	"changed_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "conversations" (
	"key" text PRIMARY KEY NOT NULL,
	"value" jsonb NOT NULL,
	"updated_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "drafts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"office_id" uuid,
	"form" jsonb NOT NULL,
	"version" integer NOT NULL,
	"updated_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "links" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province_id" uuid,
	"token_hash" text NOT NULL,
	"kind" text NOT NULL,
	"person_id" uuid,
	"reusable" boolean DEFAULT false NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "login_codes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"mobile" text NOT NULL,
	"code_hash" text NOT NULL,
	"tries" integer DEFAULT 0 NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "memberships" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"role" text NOT NULL,
	"office_id" uuid,
	"seat_id" uuid,
	"since" date NOT NULL,
	"until" date
);
--> statement-breakpoint
CREATE TABLE "people" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"national_id" text,
	"mobile" text,
	"locale" text NOT NULL,
	"pin_hash" text,
	"pin_tries" integer DEFAULT 0 NOT NULL,
	"disabled_at" timestamp with time zone,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"token_hash" text NOT NULL,
	"device" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"seen_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"stepped_up_until" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "tries" (
	"bucket" text NOT NULL,
	"window" timestamp with time zone NOT NULL,
	"count" integer NOT NULL,
	CONSTRAINT "tries_bucket_window_pk" PRIMARY KEY("bucket","window")
);
--> statement-breakpoint
CREATE TABLE "counties" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province_id" uuid NOT NULL,
	"name" text NOT NULL,
	"centre" text NOT NULL,
	"lat" double precision,
	"lon" double precision,
	"population" integer
);
--> statement-breakpoint
CREATE TABLE "holidays" (
	"province_id" uuid NOT NULL,
	"day" date NOT NULL,
	"title" text NOT NULL,
	"kind" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "holidays_province_id_day_title_pk" PRIMARY KEY("province_id","day","title")
);
--> statement-breakpoint
CREATE TABLE "jobs" (
	"name" text PRIMARY KEY NOT NULL,
	"ran_at" timestamp with time zone NOT NULL,
	"error" text
);
--> statement-breakpoint
CREATE TABLE "keys" (
	"owner" text NOT NULL,
	"key" text NOT NULL,
	"action" text NOT NULL,
	"body" text NOT NULL,
	"answer" jsonb,
	"province_id" uuid,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "keys_owner_key_pk" PRIMARY KEY("owner","key")
);
--> statement-breakpoint
CREATE TABLE "number_series" (
	"province_id" uuid NOT NULL,
	"series" text NOT NULL,
	"year" integer NOT NULL,
	"last" integer NOT NULL,
	CONSTRAINT "number_series_province_id_series_year_pk" PRIMARY KEY("province_id","series","year")
);
--> statement-breakpoint
CREATE TABLE "overrides" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province_id" uuid NOT NULL,
	"parameter" text NOT NULL,
	"value" jsonb NOT NULL,
	"first_day" date NOT NULL,
	"resolution" text NOT NULL,
	"cite" jsonb,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "provinces" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"name_en" text NOT NULL,
	"letter_prefix" text NOT NULL,
	"closed_weekdays" integer[] NOT NULL,
	"hours" jsonb NOT NULL,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "seats" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province_id" uuid NOT NULL,
	"title" text NOT NULL,
	"role" text NOT NULL,
	"votes" boolean NOT NULL,
	"signs" boolean NOT NULL,
	"since" date NOT NULL,
	"until" date,
	"resolution" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "ballots" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province_id" uuid NOT NULL,
	"request_id" uuid NOT NULL,
	"state" text NOT NULL,
	"opened_at" timestamp with time zone NOT NULL,
	"closes_on" date NOT NULL,
	"closed_at" timestamp with time zone,
	"base" integer NOT NULL,
	"resolution" text
);
--> statement-breakpoint
CREATE TABLE "request_steps" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province_id" uuid NOT NULL,
	"request_id" uuid NOT NULL,
	"what" text NOT NULL,
	"word" text,
	"facts" jsonb NOT NULL,
	"by" uuid,
	"role" text,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "requests" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province_id" uuid NOT NULL,
	"number" text NOT NULL,
	"kind" text NOT NULL,
	"office_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"form" jsonb NOT NULL,
	"law" jsonb NOT NULL,
	"stage" text NOT NULL,
	"outcome" text,
	"stage_due" date,
	"consent_person_id" uuid,
	"filed_at" timestamp with time zone NOT NULL,
	"filed_on" date NOT NULL,
	"stage_at" timestamp with time zone NOT NULL,
	"closed_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "votes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province_id" uuid NOT NULL,
	"ballot_id" uuid NOT NULL,
	"seat_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"choice" text NOT NULL,
	"reason" text,
	"via" text NOT NULL,
	"spoken" boolean DEFAULT false NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "case_steps" ADD CONSTRAINT "case_steps_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice_recipients" ADD CONSTRAINT "notice_recipients_notice_id_notices_id_fk" FOREIGN KEY ("notice_id") REFERENCES "public"."notices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "effects" ADD CONSTRAINT "effects_office_id_offices_id_fk" FOREIGN KEY ("office_id") REFERENCES "public"."offices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "license_codes" ADD CONSTRAINT "license_codes_office_id_offices_id_fk" FOREIGN KEY ("office_id") REFERENCES "public"."offices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "licenses" ADD CONSTRAINT "licenses_office_id_offices_id_fk" FOREIGN KEY ("office_id") REFERENCES "public"."offices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "licenses" ADD CONSTRAINT "licenses_holder_id_people_id_fk" FOREIGN KEY ("holder_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "office_services" ADD CONSTRAINT "office_services_office_id_offices_id_fk" FOREIGN KEY ("office_id") REFERENCES "public"."offices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "office_services" ADD CONSTRAINT "office_services_service_id_services_id_fk" FOREIGN KEY ("service_id") REFERENCES "public"."services"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "offices" ADD CONSTRAINT "offices_county_id_counties_id_fk" FOREIGN KEY ("county_id") REFERENCES "public"."counties"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "prices" ADD CONSTRAINT "prices_service_id_services_id_fk" FOREIGN KEY ("service_id") REFERENCES "public"."services"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bindings" ADD CONSTRAINT "bindings_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contacts" ADD CONSTRAINT "contacts_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ballots" ADD CONSTRAINT "ballots_request_id_requests_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."requests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "request_steps" ADD CONSTRAINT "request_steps_request_id_requests_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."requests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "requests" ADD CONSTRAINT "requests_office_id_offices_id_fk" FOREIGN KEY ("office_id") REFERENCES "public"."offices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "votes" ADD CONSTRAINT "votes_ballot_id_ballots_id_fk" FOREIGN KEY ("ballot_id") REFERENCES "public"."ballots"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "votes" ADD CONSTRAINT "votes_seat_id_seats_id_fk" FOREIGN KEY ("seat_id") REFERENCES "public"."seats"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "audit_seq" ON "audit" USING btree ("province_id","seq");--> statement-breakpoint
CREATE INDEX "audit_unsealed" ON "audit" USING btree ("id") WHERE seq is null;--> statement-breakpoint
CREATE INDEX "audit_subject" ON "audit" USING btree ("subject_id");--> statement-breakpoint
CREATE INDEX "case_steps_case" ON "case_steps" USING btree ("case_id","at");--> statement-breakpoint
CREATE UNIQUE INDEX "cases_code" ON "cases" USING btree ("tracking_code");--> statement-breakpoint
CREATE INDEX "cases_state" ON "cases" USING btree ("province_id","state","state_at");--> statement-breakpoint
CREATE INDEX "cases_office" ON "cases" USING btree ("office_id","state");--> statement-breakpoint
CREATE UNIQUE INDEX "identities_case" ON "identities" USING btree ("case_id");--> statement-breakpoint
CREATE INDEX "rating_days_province" ON "rating_days" USING btree ("province_id","day");--> statement-breakpoint
CREATE UNIQUE INDEX "ratings_key" ON "ratings" USING btree ("key");--> statement-breakpoint
CREATE INDEX "ratings_office" ON "ratings" USING btree ("office_id","at");--> statement-breakpoint
CREATE INDEX "files_subject" ON "files" USING btree ("subject","subject_id");--> statement-breakpoint
CREATE UNIQUE INDEX "notice_recipients_one" ON "notice_recipients" USING btree ("notice_id","office_id");--> statement-breakpoint
CREATE INDEX "notice_recipients_office" ON "notice_recipients" USING btree ("office_id","acknowledged_at");--> statement-breakpoint
CREATE INDEX "notice_recipients_person" ON "notice_recipients" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "notices_number" ON "notices" USING btree ("province_id","number");--> statement-breakpoint
CREATE INDEX "notices_state" ON "notices" USING btree ("province_id","state","updated_at");--> statement-breakpoint
CREATE INDEX "notices_request" ON "notices" USING btree ("request_id");--> statement-breakpoint
CREATE UNIQUE INDEX "effects_request" ON "effects" USING btree ("request_id");--> statement-breakpoint
CREATE INDEX "effects_office" ON "effects" USING btree ("office_id","last_day");--> statement-breakpoint
CREATE INDEX "history_subject" ON "history" USING btree ("subject_id","at");--> statement-breakpoint
CREATE INDEX "license_codes_office" ON "license_codes" USING btree ("office_id");--> statement-breakpoint
CREATE INDEX "licenses_office" ON "licenses" USING btree ("office_id");--> statement-breakpoint
CREATE INDEX "licenses_holder" ON "licenses" USING btree ("holder_id");--> statement-breakpoint
CREATE INDEX "licenses_expiry" ON "licenses" USING btree ("province_id","expires_on");--> statement-breakpoint
CREATE INDEX "offices_province" ON "offices" USING btree ("province_id","county_id");--> statement-breakpoint
CREATE INDEX "prices_service" ON "prices" USING btree ("service_id","first_day");--> statement-breakpoint
CREATE UNIQUE INDEX "services_code" ON "services" USING btree ("province_id","code");--> statement-breakpoint
CREATE INDEX "outbox_due" ON "outbox" USING btree ("state","priority","next_at");--> statement-breakpoint
CREATE INDEX "outbox_subject" ON "outbox" USING btree ("subject_id");--> statement-breakpoint
CREATE INDEX "outbox_person" ON "outbox" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "bindings_person" ON "bindings" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "bindings_account" ON "bindings" USING btree ("messenger","user_id");--> statement-breakpoint
CREATE INDEX "contacts_person" ON "contacts" USING btree ("person_id","kind");--> statement-breakpoint
CREATE UNIQUE INDEX "drafts_one" ON "drafts" USING btree ("person_id","kind","office_id");--> statement-breakpoint
CREATE UNIQUE INDEX "links_token" ON "links" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "login_codes_mobile" ON "login_codes" USING btree ("mobile");--> statement-breakpoint
CREATE INDEX "memberships_person" ON "memberships" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "memberships_office" ON "memberships" USING btree ("office_id");--> statement-breakpoint
CREATE INDEX "memberships_role" ON "memberships" USING btree ("province_id","role");--> statement-breakpoint
CREATE INDEX "people_mobile" ON "people" USING btree ("mobile");--> statement-breakpoint
CREATE UNIQUE INDEX "people_national_id" ON "people" USING btree ("province_id","national_id");--> statement-breakpoint
CREATE INDEX "people_name" ON "people" USING btree ("province_id","name");--> statement-breakpoint
CREATE UNIQUE INDEX "sessions_token" ON "sessions" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "sessions_person" ON "sessions" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "counties_name" ON "counties" USING btree ("province_id","name");--> statement-breakpoint
CREATE INDEX "keys_at" ON "keys" USING btree ("at");--> statement-breakpoint
CREATE UNIQUE INDEX "overrides_parameter" ON "overrides" USING btree ("province_id","parameter","first_day");--> statement-breakpoint
CREATE INDEX "seats_province" ON "seats" USING btree ("province_id");--> statement-breakpoint
CREATE INDEX "ballots_request" ON "ballots" USING btree ("request_id");--> statement-breakpoint
CREATE INDEX "ballots_state" ON "ballots" USING btree ("province_id","state");--> statement-breakpoint
CREATE INDEX "request_steps_request" ON "request_steps" USING btree ("request_id","at");--> statement-breakpoint
CREATE INDEX "requests_office" ON "requests" USING btree ("office_id","kind");--> statement-breakpoint
CREATE INDEX "requests_stage" ON "requests" USING btree ("province_id","stage","stage_at");--> statement-breakpoint
CREATE INDEX "requests_consent" ON "requests" USING btree ("consent_person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "requests_number" ON "requests" USING btree ("province_id","number");--> statement-breakpoint
CREATE UNIQUE INDEX "votes_one" ON "votes" USING btree ("ballot_id","seat_id");