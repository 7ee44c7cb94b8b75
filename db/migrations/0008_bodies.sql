CREATE TABLE "bodies" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"address" text,
	"phone" text,
	"fax" text,
	"seat_id" uuid,
	"since" date NOT NULL,
	"until" date,
	"updated_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
DROP INDEX "notice_recipients_party";--> statement-breakpoint
ALTER TABLE "notice_recipients" ALTER COLUMN "person_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "incoming" ADD COLUMN "body_id" uuid;--> statement-breakpoint
ALTER TABLE "notice_recipients" ADD COLUMN "body_id" uuid;--> statement-breakpoint
ALTER TABLE "notices" ADD COLUMN "body_id" uuid;--> statement-breakpoint
ALTER TABLE "notices" ADD COLUMN "directive" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "memberships" ADD COLUMN "body_id" uuid;--> statement-breakpoint
CREATE INDEX "bodies_province" ON "bodies" USING btree ("province_id","kind");--> statement-breakpoint
CREATE UNIQUE INDEX "bodies_seat" ON "bodies" USING btree ("seat_id") WHERE seat_id is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "bodies_name" ON "bodies" USING btree ("province_id","kind","name") WHERE seat_id is null and until is null;--> statement-breakpoint
CREATE INDEX "incoming_body" ON "incoming" USING btree ("body_id") WHERE body_id is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "notice_recipients_body" ON "notice_recipients" USING btree ("notice_id","body_id") WHERE body_id is not null;--> statement-breakpoint
CREATE INDEX "notice_recipients_of_body" ON "notice_recipients" USING btree ("body_id") WHERE body_id is not null;--> statement-breakpoint
CREATE INDEX "memberships_body" ON "memberships" USING btree ("body_id");--> statement-breakpoint
CREATE UNIQUE INDEX "notice_recipients_party" ON "notice_recipients" USING btree ("notice_id","person_id") WHERE office_id is null and body_id is null;--> statement-breakpoint
-- the working group's seats, the association and the kanoon of each province, and an agency for each of its people
INSERT INTO "bodies" ("id", "province_id", "kind", "name", "seat_id", "since", "until", "updated_at")
SELECT gen_random_uuid(), "province_id", 'member', "title", "id", "since", "until", now() FROM "seats" WHERE "role" = 'member';--> statement-breakpoint
INSERT INTO "bodies" ("id", "province_id", "kind", "name", "since", "updated_at")
SELECT gen_random_uuid(), p."id", k."kind", k."name" || CASE k."kind" WHEN 'association' THEN p."name" ELSE '' END,
  p."created_at"::date, now()
FROM "provinces" p, (VALUES ('association', 'انجمن صنفی استان '), ('kanoon', 'کانون سراسری')) k("kind", "name");--> statement-breakpoint
INSERT INTO "bodies" ("id", "province_id", "kind", "name", "since", "updated_at")
SELECT gen_random_uuid(), m."province_id", 'agency', p."name", min(m."since"), now()
FROM "memberships" m JOIN "people" p ON p."id" = m."person_id" WHERE m."role" = 'agency' GROUP BY m."province_id", p."name";--> statement-breakpoint
UPDATE "memberships" m SET "body_id" = b."id" FROM "bodies" b
WHERE b."province_id" = m."province_id" AND b."kind" = m."role" AND CASE m."role"
  WHEN 'member' THEN b."seat_id" = m."seat_id"
  WHEN 'agency' THEN b."name" = (SELECT "name" FROM "people" WHERE "id" = m."person_id")
  ELSE true END;--> statement-breakpoint
-- what was written to their people was written to them: one record a body, the one that was acknowledged first
UPDATE "notice_recipients" r SET "body_id" = f."body_id" FROM (
  SELECT DISTINCT ON (x."notice_id", h."body_id") x."id", h."body_id"
  FROM "notice_recipients" x JOIN LATERAL (
    SELECT m."body_id" FROM "memberships" m WHERE m."person_id" = x."person_id" AND m."province_id" = x."province_id"
      AND m."body_id" IS NOT NULL ORDER BY m."until" DESC NULLS FIRST, m."since" DESC LIMIT 1) h ON true
  WHERE x."office_id" IS NULL
  ORDER BY x."notice_id", h."body_id", coalesce(x."acknowledged_at", x."delivered_on"::timestamptz) NULLS LAST, x."id") f
WHERE f."id" = r."id";--> statement-breakpoint
UPDATE "incoming" i SET "body_id" = (
  SELECT m."body_id" FROM "memberships" m WHERE m."person_id" = i."person_id" AND m."province_id" = i."province_id"
    AND m."role" = i."from_kind" AND m."body_id" IS NOT NULL ORDER BY m."since" DESC LIMIT 1)
WHERE i."from_kind" IN ('association', 'kanoon', 'agency');--> statement-breakpoint
UPDATE "notices" n SET "body_id" = (
  SELECT m."body_id" FROM "memberships" m WHERE m."person_id" = n."created_by" AND m."province_id" = n."province_id"
    AND m."role" = n."origin" AND m."body_id" IS NOT NULL ORDER BY m."since" DESC LIMIT 1)
WHERE n."origin" <> 'secretariat';--> statement-breakpoint
-- what an agency had written until now went through the gate as a directive
UPDATE "notices" SET "directive" = true WHERE "origin" = 'agency';
