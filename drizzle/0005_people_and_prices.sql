CREATE TYPE "public"."sale_nature" AS ENUM('sale', 'off_plan', 'exchange', 'auction', 'expropriation');--> statement-breakpoint
CREATE TABLE "audit_entry" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"user_id" uuid,
	"actor_kind" text NOT NULL,
	"actor_id" uuid,
	"is_impersonated" boolean DEFAULT false NOT NULL,
	"impersonator_id" uuid,
	"address" text,
	"user_agent" text,
	"details" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "one_time_code" (
	"id" uuid PRIMARY KEY NOT NULL,
	"address_kind" text NOT NULL,
	"address" text NOT NULL,
	"purpose" text NOT NULL,
	"hash" text NOT NULL,
	"link_hash" text,
	"link_expires_at" timestamp with time zone,
	"tries" smallint DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"sent_at" timestamp with time zone,
	"ended_at" timestamp with time zone,
	CONSTRAINT "one_time_code_linkHash_unique" UNIQUE("link_hash")
);
--> statement-breakpoint
CREATE TABLE "data_export" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"status" text DEFAULT 'waiting' NOT NULL,
	"progress" integer DEFAULT 0 NOT NULL,
	"file_id" uuid,
	"created_at" timestamp with time zone NOT NULL,
	"ready_at" timestamp with time zone,
	"expires_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "firebase_sign_in" (
	"key" text PRIMARY KEY NOT NULL,
	"session_id" text,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "notification_mail_link" (
	"token" text PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"kind" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "user_preference" (
	"user_id" uuid PRIMARY KEY NOT NULL,
	"property_types" text[] DEFAULT '{}' NOT NULL,
	"locations" text[] DEFAULT '{}' NOT NULL,
	"budget_min" bigint,
	"budget_max" bigint,
	"budget_currency" text,
	"surface_unit" text,
	"updated_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "passkey" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text,
	"public_key" text NOT NULL,
	"user_id" uuid NOT NULL,
	"credential_id" text NOT NULL,
	"counter" integer NOT NULL,
	"device_type" text NOT NULL,
	"backed_up" boolean NOT NULL,
	"transports" text,
	"aaguid" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "passkey_credential_id_unique" UNIQUE("credential_id")
);
--> statement-breakpoint
CREATE TABLE "two_factor" (
	"id" text PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"secret" text NOT NULL,
	"backup_codes" text NOT NULL,
	"verified" boolean DEFAULT false NOT NULL,
	"failed_verification_count" integer DEFAULT 0 NOT NULL,
	"locked_until" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "two_factor_userId_unique" UNIQUE("user_id")
);
--> statement-breakpoint
CREATE TABLE "sale" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "sale_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"source" text NOT NULL,
	"source_key" text NOT NULL,
	"fingerprint" char(32) NOT NULL,
	"is_demo" boolean DEFAULT false NOT NULL,
	"country" char(2) NOT NULL,
	"sold_on" date NOT NULL,
	"price" bigint,
	"currency" char(3) NOT NULL,
	"nature" "sale_nature" NOT NULL,
	"type" text,
	"surface" real,
	"land_surface" real,
	"rooms" smallint,
	"bedrooms" smallint,
	"bathrooms" real,
	"floors" real,
	"year_built" smallint,
	"year_renovated" smallint,
	"details" jsonb NOT NULL,
	"dwellings" smallint NOT NULL,
	"outbuildings" smallint NOT NULL,
	"parts" jsonb NOT NULL,
	"address_number" text,
	"address_suffix" text,
	"street" text,
	"street_code" text,
	"postal_code" text,
	"city" text,
	"commune_code" text,
	"department" text,
	"parcel" text,
	"latitude" double precision,
	"longitude" double precision,
	"precision" text,
	"exclusions" text[] NOT NULL,
	"is_symbolic" boolean DEFAULT false NOT NULL,
	"withdrawn_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "city" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"name_key" text NOT NULL,
	"other_name_keys" text[] DEFAULT '{}' NOT NULL,
	"state" text,
	"country" text NOT NULL,
	"is_active" boolean DEFAULT true NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "invitation" ADD COLUMN "role" "team_role";--> statement-breakpoint
ALTER TABLE "session" ADD COLUMN "impersonator_id" uuid;--> statement-breakpoint
ALTER TABLE "session" ADD COLUMN "proved_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "session" ADD COLUMN "wrong_proofs" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "user" ADD COLUMN "phone" text;--> statement-breakpoint
ALTER TABLE "user" ADD COLUMN "phone_verified" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "user" ADD COLUMN "city" text;--> statement-breakpoint
ALTER TABLE "user" ADD COLUMN "two_factor_enabled" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "user" ADD COLUMN "delete_after" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "property" ADD COLUMN "source" text;--> statement-breakpoint
ALTER TABLE "property" ADD COLUMN "source_key" text;--> statement-breakpoint
ALTER TABLE "audit_entry" ADD CONSTRAINT "audit_entry_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit_entry" ADD CONSTRAINT "audit_entry_actor_id_user_id_fk" FOREIGN KEY ("actor_id") REFERENCES "public"."user"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit_entry" ADD CONSTRAINT "audit_entry_impersonator_id_user_id_fk" FOREIGN KEY ("impersonator_id") REFERENCES "public"."user"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "data_export" ADD CONSTRAINT "data_export_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "data_export" ADD CONSTRAINT "data_export_file_id_file_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."file"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "firebase_sign_in" ADD CONSTRAINT "firebase_sign_in_session_id_session_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."session"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notification_mail_link" ADD CONSTRAINT "notification_mail_link_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "user_preference" ADD CONSTRAINT "user_preference_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "passkey" ADD CONSTRAINT "passkey_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "two_factor" ADD CONSTRAINT "two_factor_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "audit_entry_user" ON "audit_entry" USING btree ("user_id","id");--> statement-breakpoint
CREATE INDEX "audit_entry_actor" ON "audit_entry" USING btree ("actor_id");--> statement-breakpoint
CREATE INDEX "audit_entry_impersonator" ON "audit_entry" USING btree ("impersonator_id") WHERE "audit_entry"."impersonator_id" is not null;--> statement-breakpoint
CREATE INDEX "one_time_code_address" ON "one_time_code" USING btree ("address","created_at");--> statement-breakpoint
CREATE INDEX "data_export_user" ON "data_export" USING btree ("user_id","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "data_export_under_way" ON "data_export" USING btree ("user_id") WHERE "data_export"."status" in ('waiting', 'packing');--> statement-breakpoint
CREATE UNIQUE INDEX "firebase_sign_in_session" ON "firebase_sign_in" USING btree ("session_id");--> statement-breakpoint
CREATE INDEX "notification_mail_link_user" ON "notification_mail_link" USING btree ("user_id","kind");--> statement-breakpoint
CREATE INDEX "passkey_user" ON "passkey" USING btree ("user_id");--> statement-breakpoint
CREATE UNIQUE INDEX "sale_source_key" ON "sale" USING btree ("source","source_key");--> statement-breakpoint
CREATE INDEX "sale_commune" ON "sale" USING btree ("commune_code","sold_on");--> statement-breakpoint
CREATE INDEX "sale_postal_code" ON "sale" USING btree ("country","postal_code","sold_on");--> statement-breakpoint
CREATE INDEX "sale_parcel" ON "sale" USING btree ("parcel");--> statement-breakpoint
CREATE INDEX "sale_place" ON "sale" USING btree ("latitude","longitude") WHERE exclusions = '{}' and not is_symbolic and withdrawn_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "city_once" ON "city" USING btree ("name_key",lower(coalesce("state", '')),lower("country"));--> statement-breakpoint
ALTER TABLE "session" ADD CONSTRAINT "session_impersonator_id_user_id_fk" FOREIGN KEY ("impersonator_id") REFERENCES "public"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "invitation_email" ON "invitation" USING btree ("email") WHERE "invitation"."accepted_at" is null and "invitation"."revoked_at" is null;--> statement-breakpoint
CREATE INDEX "session_impersonator" ON "session" USING btree ("impersonator_id") WHERE "session"."impersonator_id" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "user_verified_phone" ON "user" USING btree ("phone") WHERE "user"."phone_verified";--> statement-breakpoint
CREATE INDEX "user_email_parts" ON "user" USING gin ("email" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "listing_words_sample" ON "listing" USING gin ("search_text") WHERE hashint4(id) & 63 = 0;--> statement-breakpoint
CREATE UNIQUE INDEX "property_source_key" ON "property" USING btree ("source","source_key") WHERE "property"."source_key" is not null;