CREATE TYPE "public"."platform_role" AS ENUM('user', 'expert', 'admin');--> statement-breakpoint
CREATE TYPE "public"."team_role" AS ENUM('admin', 'agent', 'viewer');--> statement-breakpoint
CREATE TYPE "public"."listing_status" AS ENUM('draft', 'active', 'under_offer', 'sold', 'let', 'withdrawn');--> statement-breakpoint
CREATE TYPE "public"."property_type" AS ENUM('apartment', 'house', 'villa', 'studio', 'loft', 'land', 'parking', 'commercial');--> statement-breakpoint
CREATE TYPE "public"."transaction" AS ENUM('sale', 'rent');--> statement-breakpoint
CREATE TABLE "event" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"written_by" "xid8" DEFAULT pg_current_xact_id() NOT NULL,
	"scope" text NOT NULL,
	"type" text NOT NULL,
	"payload" jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "file" (
	"id" uuid PRIMARY KEY NOT NULL,
	"owner_id" uuid,
	"purpose" text NOT NULL,
	"key" text NOT NULL,
	"name" text NOT NULL,
	"content_type" text,
	"size" bigint,
	"sha256" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"stored_at" timestamp with time zone,
	CONSTRAINT "file_key_unique" UNIQUE("key")
);
--> statement-breakpoint
CREATE TABLE "idempotency_key" (
	"key" text PRIMARY KEY NOT NULL,
	"body_hash" text NOT NULL,
	"status" integer,
	"headers" jsonb,
	"body" text,
	"run" uuid NOT NULL,
	"lease_until" bigint NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "account" (
	"id" text PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"provider_id" text NOT NULL,
	"user_id" uuid NOT NULL,
	"access_token" text,
	"refresh_token" text,
	"id_token" text,
	"access_token_expires_at" timestamp with time zone,
	"refresh_token_expires_at" timestamp with time zone,
	"scope" text,
	"password" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "refresh_token" (
	"hash" text PRIMARY KEY NOT NULL,
	"session_id" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "session" (
	"id" text PRIMARY KEY NOT NULL,
	"token" text NOT NULL,
	"user_id" uuid NOT NULL,
	"current_team_id" integer,
	"expires_at" timestamp with time zone NOT NULL,
	"ip_address" text,
	"user_agent" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "session_token_unique" UNIQUE("token")
);
--> statement-breakpoint
CREATE TABLE "signing_key" (
	"id" text PRIMARY KEY NOT NULL,
	"public_jwk" jsonb NOT NULL,
	"private_jwk" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "team" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "team_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"name" text NOT NULL,
	"is_demo" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "team_member" (
	"team_id" integer NOT NULL,
	"user_id" uuid NOT NULL,
	"role" "team_role" NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "team_member_team_id_user_id_pk" PRIMARY KEY("team_id","user_id")
);
--> statement-breakpoint
CREATE TABLE "user" (
	"id" uuid PRIMARY KEY NOT NULL,
	"number" integer GENERATED ALWAYS AS IDENTITY (sequence name "user_number_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"name" text NOT NULL,
	"email" text NOT NULL,
	"email_verified" boolean DEFAULT false NOT NULL,
	"image" text,
	"is_guest" boolean DEFAULT false NOT NULL,
	"is_demo" boolean DEFAULT false NOT NULL,
	"platform_role" "platform_role" DEFAULT 'user' NOT NULL,
	"is_active" boolean DEFAULT true NOT NULL,
	"locale" text,
	"time_zone" text,
	"currency" text,
	"last_login_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "user_number_unique" UNIQUE("number"),
	CONSTRAINT "user_email_unique" UNIQUE("email")
);
--> statement-breakpoint
CREATE TABLE "verification" (
	"id" text PRIMARY KEY NOT NULL,
	"identifier" text NOT NULL,
	"value" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "place" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "place_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"country" char(2) NOT NULL,
	"name" text NOT NULL,
	"name_key" text NOT NULL,
	"state" text,
	"postal_code" text NOT NULL,
	"latitude" double precision,
	"longitude" double precision
);
--> statement-breakpoint
CREATE TABLE "favourite" (
	"user_id" uuid NOT NULL,
	"property_id" integer NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "favourite_user_id_property_id_pk" PRIMARY KEY("user_id","property_id")
);
--> statement-breakpoint
CREATE TABLE "listing" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "listing_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"property_id" integer NOT NULL,
	"property_is_public" boolean DEFAULT true NOT NULL,
	"transaction" "transaction" NOT NULL,
	"source" text NOT NULL,
	"source_key" text NOT NULL,
	"publisher_id" uuid,
	"contact_email" text,
	"title" text NOT NULL,
	"description" text DEFAULT '' NOT NULL,
	"status" "listing_status" NOT NULL,
	"is_open" boolean GENERATED ALWAYS AS (status in ('active', 'under_offer')) STORED,
	"price" bigint NOT NULL,
	"currency" char(3) NOT NULL,
	"listed_at" timestamp with time zone NOT NULL,
	"closed_at" timestamp with time zone,
	"is_demo" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"type" "property_type" NOT NULL,
	"city_key" text NOT NULL,
	"postal_code" text NOT NULL,
	"country" char(2) NOT NULL,
	"latitude" double precision,
	"longitude" double precision,
	"surface" real,
	"rooms" smallint,
	"bedrooms" smallint,
	"bathrooms" real,
	"year_built" smallint,
	"features" text[] DEFAULT '{}' NOT NULL,
	"search_text" "tsvector" GENERATED ALWAYS AS (listing_search_text(title, description)) STORED,
	CONSTRAINT "listing_of_public_property" CHECK ("listing"."property_is_public"),
	CONSTRAINT "listing_price_positive" CHECK ("listing"."price" >= 0)
);
--> statement-breakpoint
CREATE TABLE "listing_photo" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"listing_id" integer NOT NULL,
	"position" smallint NOT NULL,
	"url" text,
	"file_key" text,
	"caption" text,
	"width" integer,
	"height" integer
);
--> statement-breakpoint
CREATE TABLE "listing_price" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"listing_id" integer NOT NULL,
	"price" bigint NOT NULL,
	"currency" char(3) NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "property" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "property_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"owner_id" uuid,
	"is_public" boolean GENERATED ALWAYS AS (owner_id is null) STORED,
	"type" "property_type" NOT NULL,
	"address" text,
	"city" text NOT NULL,
	"state" text,
	"postal_code" text NOT NULL,
	"country" char(2) NOT NULL,
	"latitude" double precision,
	"longitude" double precision,
	"surface" real,
	"land_surface" real,
	"rooms" smallint,
	"bedrooms" smallint,
	"bathrooms" real,
	"year_built" smallint,
	"features" text[] DEFAULT '{}' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "property_public_key" UNIQUE("id","is_public")
);
--> statement-breakpoint
ALTER TABLE "account" ADD CONSTRAINT "account_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "refresh_token" ADD CONSTRAINT "refresh_token_session_id_session_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."session"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session" ADD CONSTRAINT "session_current_team_id_team_id_fk" FOREIGN KEY ("current_team_id") REFERENCES "public"."team"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "team_member" ADD CONSTRAINT "team_member_team_id_team_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."team"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "team_member" ADD CONSTRAINT "team_member_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "favourite" ADD CONSTRAINT "favourite_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "favourite" ADD CONSTRAINT "favourite_property_id_property_id_fk" FOREIGN KEY ("property_id") REFERENCES "public"."property"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "listing" ADD CONSTRAINT "listing_publisher_id_user_id_fk" FOREIGN KEY ("publisher_id") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "listing" ADD CONSTRAINT "listing_public_property" FOREIGN KEY ("property_id","property_is_public") REFERENCES "public"."property"("id","is_public") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "listing_photo" ADD CONSTRAINT "listing_photo_listing_id_listing_id_fk" FOREIGN KEY ("listing_id") REFERENCES "public"."listing"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "listing_price" ADD CONSTRAINT "listing_price_listing_id_listing_id_fk" FOREIGN KEY ("listing_id") REFERENCES "public"."listing"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "property" ADD CONSTRAINT "property_owner_id_user_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "event_scope" ON "event" USING btree ("scope","written_by","id");--> statement-breakpoint
CREATE INDEX "event_created" ON "event" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "file_owner" ON "file" USING btree ("owner_id");--> statement-breakpoint
CREATE INDEX "idempotency_key_created" ON "idempotency_key" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "account_user" ON "account" USING btree ("user_id");--> statement-breakpoint
CREATE UNIQUE INDEX "account_provider" ON "account" USING btree ("provider_id","account_id");--> statement-breakpoint
CREATE INDEX "refresh_token_session" ON "refresh_token" USING btree ("session_id");--> statement-breakpoint
CREATE INDEX "session_user" ON "session" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "team_member_user" ON "team_member" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "verification_identifier" ON "verification" USING btree ("identifier");--> statement-breakpoint
CREATE UNIQUE INDEX "place_key" ON "place" USING btree ("country","postal_code","name_key");--> statement-breakpoint
CREATE INDEX "place_name_key" ON "place" USING btree ("name_key" text_pattern_ops);--> statement-breakpoint
CREATE INDEX "place_postal_code" ON "place" USING btree ("postal_code" text_pattern_ops);--> statement-breakpoint
CREATE INDEX "favourite_property" ON "favourite" USING btree ("property_id");--> statement-breakpoint
CREATE UNIQUE INDEX "listing_source_key" ON "listing" USING btree ("source","source_key");--> statement-breakpoint
CREATE UNIQUE INDEX "listing_open_once" ON "listing" USING btree ("property_id","transaction") WHERE "listing"."status" in ('draft', 'active', 'under_offer');--> statement-breakpoint
CREATE INDEX "listing_property" ON "listing" USING btree ("property_id");--> statement-breakpoint
CREATE INDEX "listing_publisher" ON "listing" USING btree ("publisher_id") WHERE "listing"."publisher_id" is not null;--> statement-breakpoint
CREATE INDEX "listing_by_newest" ON "listing" USING btree ("transaction","is_open","listed_at","id","type","bedrooms","bathrooms","rooms","surface","price","currency","year_built","features");--> statement-breakpoint
CREATE INDEX "listing_by_price" ON "listing" USING btree ("transaction","is_open","currency","price","id");--> statement-breakpoint
CREATE INDEX "listing_by_surface" ON "listing" USING btree ("transaction","is_open","surface","id");--> statement-breakpoint
CREATE INDEX "listing_by_city" ON "listing" USING btree ("city_key","transaction","is_open","listed_at","id");--> statement-breakpoint
CREATE INDEX "listing_by_city_price" ON "listing" USING btree ("city_key","transaction","is_open","currency","price","id");--> statement-breakpoint
CREATE INDEX "listing_by_postal_code" ON "listing" USING btree ("postal_code","transaction","is_open","listed_at","id");--> statement-breakpoint
CREATE INDEX "listing_words" ON "listing" USING gin ("search_text");--> statement-breakpoint
CREATE UNIQUE INDEX "listing_photo_position" ON "listing_photo" USING btree ("listing_id","position");--> statement-breakpoint
CREATE INDEX "listing_price_listing" ON "listing_price" USING btree ("listing_id","recorded_at");--> statement-breakpoint
CREATE INDEX "property_owner" ON "property" USING btree ("owner_id") WHERE "property"."owner_id" is not null;