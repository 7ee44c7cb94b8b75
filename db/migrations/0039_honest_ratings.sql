CREATE TABLE "call_backs" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province_id" uuid NOT NULL,
	"office_id" uuid NOT NULL,
	"rating_id" uuid NOT NULL,
	"mobile" text,
	"at" timestamp with time zone NOT NULL,
	"due_on" date NOT NULL,
	"reminded_at" timestamp with time zone,
	"reminded_late_at" timestamp with time zone,
	"done_at" timestamp with time zone,
	"done_by" uuid
);
--> statement-breakpoint
CREATE TABLE "poster_scans" (
	"office_id" uuid NOT NULL,
	"counter" smallint DEFAULT 0 NOT NULL,
	"province_id" uuid NOT NULL,
	"scanned_on" date,
	"asked_on" date,
	CONSTRAINT "poster_scans_office_id_counter_pk" PRIMARY KEY("office_id","counter")
);
--> statement-breakpoint
CREATE TABLE "rating_checks" (
	"province_id" uuid NOT NULL,
	"office_id" uuid NOT NULL,
	"day" date NOT NULL,
	"accounts" double precision DEFAULT 0 NOT NULL,
	"accounts_service" double precision DEFAULT 0 NOT NULL,
	"accounts_conduct" double precision DEFAULT 0 NOT NULL,
	"receipts" double precision DEFAULT 0 NOT NULL,
	"receipts_service" double precision DEFAULT 0 NOT NULL,
	"receipts_conduct" double precision DEFAULT 0 NOT NULL,
	"doubted" double precision DEFAULT 0 NOT NULL,
	"doubted_service" double precision DEFAULT 0 NOT NULL,
	"doubted_conduct" double precision DEFAULT 0 NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "rating_checks_office_id_day_pk" PRIMARY KEY("office_id","day")
);
--> statement-breakpoint
CREATE TABLE "rating_doubts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province_id" uuid NOT NULL,
	"office_id" uuid NOT NULL,
	"day" date NOT NULL,
	"kind" text NOT NULL,
	"count" integer NOT NULL,
	"facts" jsonb NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"decided" text,
	"reason" text,
	"decided_at" timestamp with time zone,
	"decided_by" uuid
);
--> statement-breakpoint
CREATE TABLE "rating_receipts" (
	"office_id" uuid NOT NULL,
	"digest" text NOT NULL,
	"province_id" uuid NOT NULL,
	"rating_id" uuid,
	"rated_on" date,
	"door_id" uuid,
	"confirmed_at" timestamp with time zone,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "rating_receipts_office_id_digest_pk" PRIMARY KEY("office_id","digest")
);
--> statement-breakpoint
CREATE TABLE "receipt_doors" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province_id" uuid NOT NULL,
	"agency" text NOT NULL,
	"token" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"by" uuid NOT NULL,
	"used_on" date,
	"ended_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "hidden_words" (
	"rating_id" uuid PRIMARY KEY NOT NULL,
	"province_id" uuid NOT NULL,
	"office_id" uuid NOT NULL,
	"reason" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"by" uuid NOT NULL
);
--> statement-breakpoint
CREATE TABLE "rating_answers" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province_id" uuid NOT NULL,
	"office_id" uuid NOT NULL,
	"text" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"by" uuid NOT NULL,
	"ended_at" timestamp with time zone,
	"hidden_at" timestamp with time zone,
	"hidden_by" uuid,
	"hidden_reason" text
);
--> statement-breakpoint
CREATE UNIQUE INDEX "call_backs_rating" ON "call_backs" USING btree ("rating_id");--> statement-breakpoint
CREATE INDEX "call_backs_office" ON "call_backs" USING btree ("office_id","at");--> statement-breakpoint
CREATE INDEX "call_backs_open" ON "call_backs" USING btree ("province_id","due_on") WHERE done_at is null;--> statement-breakpoint
CREATE INDEX "poster_scans_province" ON "poster_scans" USING btree ("province_id");--> statement-breakpoint
CREATE INDEX "rating_checks_province" ON "rating_checks" USING btree ("province_id","day");--> statement-breakpoint
CREATE UNIQUE INDEX "rating_doubts_day" ON "rating_doubts" USING btree ("office_id","day","kind");--> statement-breakpoint
CREATE INDEX "rating_doubts_province" ON "rating_doubts" USING btree ("province_id","day");--> statement-breakpoint
CREATE INDEX "rating_doubts_open" ON "rating_doubts" USING btree ("province_id","day") WHERE decided is null;--> statement-breakpoint
CREATE UNIQUE INDEX "rating_receipts_rating" ON "rating_receipts" USING btree ("rating_id");--> statement-breakpoint
CREATE INDEX "rating_receipts_at" ON "rating_receipts" USING btree ("at");--> statement-breakpoint
CREATE UNIQUE INDEX "receipt_doors_token" ON "receipt_doors" USING btree ("token");--> statement-breakpoint
CREATE INDEX "receipt_doors_province" ON "receipt_doors" USING btree ("province_id");--> statement-breakpoint
CREATE INDEX "hidden_words_office" ON "hidden_words" USING btree ("office_id");--> statement-breakpoint
CREATE INDEX "rating_answers_office" ON "rating_answers" USING btree ("office_id","at");--> statement-breakpoint
CREATE UNIQUE INDEX "rating_answers_standing" ON "rating_answers" USING btree ("office_id") WHERE ended_at is null;