ALTER TABLE "requests" ADD COLUMN "asked_in" uuid;--> statement-breakpoint
CREATE INDEX "requests_asked_in" ON "requests" USING btree ("asked_in") WHERE asked_in is not null;