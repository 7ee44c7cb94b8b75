CREATE TABLE "installation" (
	"one" boolean PRIMARY KEY DEFAULT true NOT NULL,
	"secret_check" text NOT NULL,
	"since" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "probes" (
	"messenger" text NOT NULL,
	"behaviour" text NOT NULL,
	"finding" text NOT NULL,
	"facts" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "probes_messenger_behaviour_pk" PRIMARY KEY("messenger","behaviour")
);
