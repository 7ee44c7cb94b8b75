CREATE TABLE "document_sets" (
	"province_id" uuid NOT NULL,
	"office_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"digest" text NOT NULL,
	"count" integer NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "document_sets_office_id_person_id_pk" PRIMARY KEY("office_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "document_versions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province_id" uuid NOT NULL,
	"document_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"number" text NOT NULL,
	"first_day" date NOT NULL,
	"changes" text NOT NULL,
	"body" text NOT NULL,
	"search" text NOT NULL,
	"file_id" uuid,
	"at" timestamp with time zone NOT NULL,
	"by" uuid
);
--> statement-breakpoint
CREATE TABLE "documents" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"title" text NOT NULL,
	"agency" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"repealed_on" date,
	"repealed_by" text
);
--> statement-breakpoint
CREATE TABLE "incoming" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province_id" uuid NOT NULL,
	"number" text NOT NULL,
	"from_kind" text NOT NULL,
	"person_id" uuid,
	"office_id" uuid,
	"sender" text NOT NULL,
	"sender_number" text,
	"sender_date" date,
	"subject" text NOT NULL,
	"body" text NOT NULL,
	"refers_to" uuid,
	"answers" uuid,
	"confidentiality" text DEFAULT 'ordinary' NOT NULL,
	"state" text NOT NULL,
	"received_at" timestamp with time zone NOT NULL,
	"registered_by" uuid,
	"done_at" timestamp with time zone,
	"done_by" uuid,
	"done_word" text
);
--> statement-breakpoint
CREATE TABLE "lists" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province_id" uuid NOT NULL,
	"name" text NOT NULL,
	"selection" jsonb NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"ended_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "register" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province_id" uuid NOT NULL,
	"direction" text NOT NULL,
	"number" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"subject" text NOT NULL,
	"party" text NOT NULL,
	"office_id" uuid,
	"confidentiality" text NOT NULL,
	"thread" uuid NOT NULL,
	"search" "tsvector" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "templates" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province_id" uuid NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"subject" text NOT NULL,
	"body" text NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	"ended_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "health" (
	"name" text PRIMARY KEY NOT NULL,
	"checked_at" timestamp with time zone NOT NULL,
	"fault" text,
	"facts" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"since" timestamp with time zone NOT NULL,
	"told_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "push_subscriptions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"endpoint" text NOT NULL,
	"p256dh" text NOT NULL,
	"auth" text NOT NULL,
	"device" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone,
	"ended_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "delegations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province_id" uuid NOT NULL,
	"seat_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"delegate_id" uuid NOT NULL,
	"first_day" date NOT NULL,
	"last_day" date NOT NULL,
	"reason" text NOT NULL,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "notice_recipients" ALTER COLUMN "office_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "notice_recipients" ADD COLUMN "reached_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "notice_recipients" ADD COLUMN "reached_via" text;--> statement-breakpoint
ALTER TABLE "notice_recipients" ADD COLUMN "rung" smallint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "notice_recipients" ADD COLUMN "rung_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "notice_recipients" ADD COLUMN "receipt_code" text;--> statement-breakpoint
ALTER TABLE "notice_recipients" ADD COLUMN "slip_hash" text;--> statement-breakpoint
ALTER TABLE "notice_recipients" ADD COLUMN "slip_for" text;--> statement-breakpoint
ALTER TABLE "notice_recipients" ADD COLUMN "slip_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "notice_recipients" ADD COLUMN "answered_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "notice_recipients" ADD COLUMN "answer_id" uuid;--> statement-breakpoint
ALTER TABLE "notice_recipients" ADD COLUMN "answer_reminded_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "notices" ADD COLUMN "confidentiality" text DEFAULT 'ordinary' NOT NULL;--> statement-breakpoint
ALTER TABLE "notices" ADD COLUMN "urgent" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "notices" ADD COLUMN "send_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "notices" ADD COLUMN "origin" text DEFAULT 'secretariat' NOT NULL;--> statement-breakpoint
ALTER TABLE "notices" ADD COLUMN "gate_resolution" text;--> statement-breakpoint
ALTER TABLE "notices" ADD COLUMN "gate_by" uuid;--> statement-breakpoint
ALTER TABLE "notices" ADD COLUMN "gate_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "notices" ADD COLUMN "documents" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "notices" ADD COLUMN "signed_for" uuid;--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "reached_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "contacts" ADD COLUMN "state" text DEFAULT 'stands' NOT NULL;--> statement-breakpoint
ALTER TABLE "contacts" ADD COLUMN "proven_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "login_codes" ADD COLUMN "purpose" text DEFAULT 'login' NOT NULL;--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "muted" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "provinces" ADD COLUMN "shutdown_since" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "document_versions" ADD CONSTRAINT "document_versions_document_id_documents_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."documents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "document_versions_one" ON "document_versions" USING btree ("document_id","version");--> statement-breakpoint
CREATE INDEX "document_versions_at" ON "document_versions" USING btree ("province_id","at");--> statement-breakpoint
CREATE INDEX "documents_province" ON "documents" USING btree ("province_id","agency");--> statement-breakpoint
CREATE UNIQUE INDEX "incoming_number" ON "incoming" USING btree ("province_id","number");--> statement-breakpoint
CREATE INDEX "incoming_state" ON "incoming" USING btree ("province_id","state","received_at");--> statement-breakpoint
CREATE INDEX "incoming_office" ON "incoming" USING btree ("office_id");--> statement-breakpoint
CREATE INDEX "incoming_person" ON "incoming" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "lists_province" ON "lists" USING btree ("province_id");--> statement-breakpoint
CREATE UNIQUE INDEX "register_number" ON "register" USING btree ("province_id","direction","number");--> statement-breakpoint
CREATE INDEX "register_at" ON "register" USING btree ("province_id","at");--> statement-breakpoint
CREATE INDEX "register_thread" ON "register" USING btree ("thread");--> statement-breakpoint
CREATE INDEX "register_search" ON "register" USING gin ("search");--> statement-breakpoint
CREATE INDEX "templates_province" ON "templates" USING btree ("province_id");--> statement-breakpoint
CREATE UNIQUE INDEX "push_subscriptions_endpoint" ON "push_subscriptions" USING btree ("endpoint");--> statement-breakpoint
CREATE INDEX "push_subscriptions_person" ON "push_subscriptions" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "delegations_province" ON "delegations" USING btree ("province_id","last_day");--> statement-breakpoint
CREATE UNIQUE INDEX "notice_recipients_party" ON "notice_recipients" USING btree ("notice_id","person_id") WHERE office_id is null;--> statement-breakpoint
CREATE UNIQUE INDEX "notice_recipients_receipt" ON "notice_recipients" USING btree ("receipt_code") WHERE receipt_code is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "notice_recipients_slip" ON "notice_recipients" USING btree ("slip_hash") WHERE slip_hash is not null;--> statement-breakpoint
CREATE INDEX "outbox_provider" ON "outbox" USING btree ("messenger","provider_id") WHERE messenger in ('safir', 'sms');--> statement-breakpoint
ALTER TABLE "documents" ADD COLUMN "repealed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "lists" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX "lists_name" ON "lists" USING btree ("province_id","name") WHERE ended_at is null;--> statement-breakpoint
ALTER TABLE "notice_recipients" ADD COLUMN "delivered_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "push_subscriptions" ADD COLUMN "session_id" uuid NOT NULL;--> statement-breakpoint
ALTER TABLE "push_subscriptions" ADD CONSTRAINT "push_subscriptions_session_id_sessions_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."sessions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "push_subscriptions_session" ON "push_subscriptions" USING btree ("session_id");--> statement-breakpoint
CREATE INDEX "files_loose" ON "files" USING btree ("uploaded_by","at") WHERE subject is null;--> statement-breakpoint
ALTER TABLE "ballots" ADD COLUMN "seats" uuid[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
UPDATE "ballots" b SET "seats" = coalesce((SELECT array_agg(s."id") FROM "seats" s WHERE s."province_id" = b."province_id" AND s."votes" AND s."since" <= b."opened_at"::date AND (s."until" IS NULL OR s."until" >= b."opened_at"::date)), '{}');--> statement-breakpoint
ALTER TABLE "outbox" SET (fillfactor = 50);--> statement-breakpoint
ALTER TABLE "slots" SET (fillfactor = 70);--> statement-breakpoint
-- what they know is learnt again in seconds: not worth a line in the log for every message
ALTER TABLE "slots" SET UNLOGGED;--> statement-breakpoint
ALTER TABLE "notice_recipients" SET (fillfactor = 50);--> statement-breakpoint
DROP INDEX "notice_recipients_silent";--> statement-breakpoint
CREATE INDEX "notice_recipients_silent" ON "notice_recipients" USING btree ("province_id") WHERE acknowledged_at is null and delivered_on is null;--> statement-breakpoint
CREATE INDEX "outbox_unreachable" ON "outbox" USING btree ("subject_id") WHERE state = 'unreachable';--> statement-breakpoint
INSERT INTO "register" ("id", "province_id", "direction", "number", "at", "subject", "party", "confidentiality", "thread", "search")
SELECT "id", "province_id", 'out', "number", "signed_at", "subject", "recipient_count"::text, 'ordinary', coalesce("refers_to", "id"),
       to_tsvector('simple', translate("number" || ' ' || "subject" || ' ' || "body", U&'\06F0\06F1\06F2\06F3\06F4\06F5\06F6\06F7\06F8\06F9\200C', '0123456789 '))
FROM "notices" WHERE "state" = 'signed' AND "number" IS NOT NULL;
