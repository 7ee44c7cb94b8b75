CREATE TABLE "ballot_marks" (
	"province_id" uuid NOT NULL,
	"ballot_id" uuid NOT NULL,
	"seat_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	CONSTRAINT "ballot_marks_ballot_id_seat_id_pk" PRIMARY KEY("ballot_id","seat_id")
);
--> statement-breakpoint
CREATE TABLE "ballot_urns" (
	"ballot_id" uuid PRIMARY KEY NOT NULL,
	"province_id" uuid NOT NULL,
	"sealed" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "ballots" ADD COLUMN "secret" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "ballots" ADD COLUMN "tally" jsonb;--> statement-breakpoint
ALTER TABLE "votes" ADD COLUMN "interest" text;--> statement-breakpoint
ALTER TABLE "ballot_marks" ADD CONSTRAINT "ballot_marks_ballot_id_ballots_id_fk" FOREIGN KEY ("ballot_id") REFERENCES "public"."ballots"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ballot_marks" ADD CONSTRAINT "ballot_marks_seat_id_seats_id_fk" FOREIGN KEY ("seat_id") REFERENCES "public"."seats"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ballot_urns" ADD CONSTRAINT "ballot_urns_ballot_id_ballots_id_fk" FOREIGN KEY ("ballot_id") REFERENCES "public"."ballots"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "ballots_decided" ON "ballots" USING btree ("province_id","closed_at" DESC NULLS LAST) WHERE state in ('adopted', 'rejected');