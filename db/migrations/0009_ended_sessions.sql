CREATE TABLE "ended_sessions" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"province_id" uuid NOT NULL,
	"ended_at" timestamp with time zone NOT NULL
);
