CREATE TYPE "public"."photo_state" AS ENUM('processing', 'ready', 'unreadable');--> statement-breakpoint
CREATE TABLE "invitation" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"subject_id" text NOT NULL,
	"email" text NOT NULL,
	"token_hash" text NOT NULL,
	"invited_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"sent_at" timestamp with time zone NOT NULL,
	"sends" smallint DEFAULT 1 NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"accepted_at" timestamp with time zone,
	"accepted_by" uuid,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "invitation_tokenHash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "notification" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"actor_id" uuid,
	"parameters" jsonb NOT NULL,
	"link" text NOT NULL,
	"key" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"read_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "notification_mail_off" (
	"user_id" uuid NOT NULL,
	"kind" text NOT NULL,
	CONSTRAINT "notification_mail_off_user_id_kind_pk" PRIMARY KEY("user_id","kind")
);
--> statement-breakpoint
CREATE TABLE "alert_bounce" (
	"user_id" uuid PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"failures" integer NOT NULL,
	"last_failed_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "listing_change" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"listing_id" integer NOT NULL,
	"before" jsonb,
	"changed_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "saved_search" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"name" text NOT NULL,
	"filters" jsonb NOT NULL,
	"fingerprint" text NOT NULL,
	"frequency" text NOT NULL,
	"stopped_frequency" text,
	"time_zone" text,
	"token" text NOT NULL,
	"seen_at" timestamp with time zone NOT NULL,
	"last_alert_at" timestamp with time zone,
	"due_at" timestamp with time zone,
	"removed_at" timestamp with time zone,
	"created_at" timestamp with time zone NOT NULL,
	"keys" text[] NOT NULL,
	"is_plain" boolean NOT NULL,
	"types" text[],
	"currency" char(3),
	"min_price" bigint,
	"max_price" bigint,
	"min_bedrooms" smallint,
	"min_rooms" smallint,
	"min_surface" real,
	"max_surface" real,
	"features" text[],
	CONSTRAINT "saved_search_token_unique" UNIQUE("token")
);
--> statement-breakpoint
CREATE TABLE "saved_search_alert" (
	"id" uuid PRIMARY KEY NOT NULL,
	"search_id" uuid NOT NULL,
	"state" text DEFAULT 'waiting' NOT NULL,
	"found" integer NOT NULL,
	"shown" integer NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"sent_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "saved_search_match" (
	"search_id" uuid NOT NULL,
	"listing_id" integer NOT NULL,
	"in_other_currency" boolean DEFAULT false NOT NULL,
	"found_at" timestamp with time zone NOT NULL,
	"told_at" timestamp with time zone,
	CONSTRAINT "saved_search_match_search_id_listing_id_pk" PRIMARY KEY("search_id","listing_id")
);
--> statement-breakpoint
CREATE TABLE "property_mark" (
	"user_id" uuid NOT NULL,
	"property_id" integer NOT NULL,
	"seen_at" timestamp with time zone,
	"hidden_at" timestamp with time zone,
	CONSTRAINT "property_mark_user_id_property_id_pk" PRIMARY KEY("user_id","property_id")
);
--> statement-breakpoint
CREATE TABLE "listing_take_down" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "listing_take_down_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"listing_id" integer NOT NULL,
	"reason" text NOT NULL,
	"status_before" "listing_status" NOT NULL,
	"taken_down_by" uuid,
	"taken_down_at" timestamp with time zone NOT NULL,
	"restored_by" uuid,
	"restored_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "listing_views" (
	"listing_id" integer NOT NULL,
	"day" date NOT NULL,
	"views" bigint NOT NULL,
	CONSTRAINT "listing_views_listing_id_day_pk" PRIMARY KEY("listing_id","day")
);
--> statement-breakpoint
CREATE TABLE "publication" (
	"id" uuid PRIMARY KEY NOT NULL,
	"publisher_id" uuid NOT NULL,
	"listing_id" integer,
	"form" jsonb NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"published_version" integer,
	"removed_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "publication_listingId_unique" UNIQUE("listing_id")
);
--> statement-breakpoint
CREATE TABLE "publication_photo" (
	"id" uuid PRIMARY KEY NOT NULL,
	"publication_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"caption" text DEFAULT '' NOT NULL,
	"content_hash" text NOT NULL,
	"state" "photo_state" DEFAULT 'processing' NOT NULL,
	"file_key" text,
	"width" integer,
	"height" integer,
	"placeholder" text,
	"published_at" timestamp with time zone,
	"removed_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "request" (
	"id" uuid PRIMARY KEY NOT NULL,
	"listing_id" integer NOT NULL,
	"sender_id" uuid,
	"lister_id" uuid,
	"kind" text NOT NULL,
	"status" text NOT NULL,
	"outcome" text,
	"visit_at" timestamp with time zone,
	"sender_read_at" timestamp with time zone,
	"lister_read_at" timestamp with time zone,
	"last_entry_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "request_entry" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"request_id" uuid NOT NULL,
	"author_id" uuid,
	"side" text NOT NULL,
	"act" text NOT NULL,
	"body" text DEFAULT '' NOT NULL,
	"outcome" text,
	"key" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "request_entry_body" CHECK (length(body) <= 2000)
);
--> statement-breakpoint
CREATE TABLE "request_time" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"entry_id" bigint NOT NULL,
	"starts_at" timestamp with time zone NOT NULL,
	"state" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "home_opinion" (
	"user_id" uuid NOT NULL,
	"property_id" integer NOT NULL,
	"verdict" text,
	"note" text DEFAULT '' NOT NULL,
	"note_is_shared" boolean DEFAULT false NOT NULL,
	"note_version" integer DEFAULT 0 NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "home_opinion_user_id_property_id_pk" PRIMARY KEY("user_id","property_id")
);
--> statement-breakpoint
CREATE TABLE "shortlist" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "shortlist_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "shortlist_member" (
	"user_id" uuid PRIMARY KEY NOT NULL,
	"shortlist_id" integer NOT NULL,
	"joined_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "search_word" (
	"word" text PRIMARY KEY NOT NULL,
	"listings" integer NOT NULL
);
--> statement-breakpoint
DROP INDEX "listing_by_city";--> statement-breakpoint
ALTER TABLE "file" ADD COLUMN "original_id" uuid;--> statement-breakpoint
ALTER TABLE "listing" ADD COLUMN "contact_name" text;--> statement-breakpoint
ALTER TABLE "listing" ADD COLUMN "taken_down_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "listing" ADD COLUMN "price_per_square_metre" real GENERATED ALWAYS AS (case when surface >= 1 then price / surface end) STORED;--> statement-breakpoint
ALTER TABLE "listing" ADD COLUMN "cell" bigint GENERATED ALWAYS AS (map_cell(latitude, longitude)) STORED;--> statement-breakpoint
ALTER TABLE "listing_photo" ADD COLUMN "placeholder" text;--> statement-breakpoint
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_invited_by_user_id_fk" FOREIGN KEY ("invited_by") REFERENCES "public"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_accepted_by_user_id_fk" FOREIGN KEY ("accepted_by") REFERENCES "public"."user"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notification" ADD CONSTRAINT "notification_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notification" ADD CONSTRAINT "notification_actor_id_user_id_fk" FOREIGN KEY ("actor_id") REFERENCES "public"."user"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notification_mail_off" ADD CONSTRAINT "notification_mail_off_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "alert_bounce" ADD CONSTRAINT "alert_bounce_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "saved_search" ADD CONSTRAINT "saved_search_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "saved_search_alert" ADD CONSTRAINT "saved_search_alert_search_id_saved_search_id_fk" FOREIGN KEY ("search_id") REFERENCES "public"."saved_search"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "saved_search_match" ADD CONSTRAINT "saved_search_match_search_id_saved_search_id_fk" FOREIGN KEY ("search_id") REFERENCES "public"."saved_search"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "saved_search_match" ADD CONSTRAINT "saved_search_match_listing_id_listing_id_fk" FOREIGN KEY ("listing_id") REFERENCES "public"."listing"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "property_mark" ADD CONSTRAINT "property_mark_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "property_mark" ADD CONSTRAINT "property_mark_property_id_property_id_fk" FOREIGN KEY ("property_id") REFERENCES "public"."property"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "listing_take_down" ADD CONSTRAINT "listing_take_down_listing_id_listing_id_fk" FOREIGN KEY ("listing_id") REFERENCES "public"."listing"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "listing_take_down" ADD CONSTRAINT "listing_take_down_taken_down_by_user_id_fk" FOREIGN KEY ("taken_down_by") REFERENCES "public"."user"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "listing_take_down" ADD CONSTRAINT "listing_take_down_restored_by_user_id_fk" FOREIGN KEY ("restored_by") REFERENCES "public"."user"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "listing_views" ADD CONSTRAINT "listing_views_listing_id_listing_id_fk" FOREIGN KEY ("listing_id") REFERENCES "public"."listing"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publication" ADD CONSTRAINT "publication_publisher_id_user_id_fk" FOREIGN KEY ("publisher_id") REFERENCES "public"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publication" ADD CONSTRAINT "publication_listing_id_listing_id_fk" FOREIGN KEY ("listing_id") REFERENCES "public"."listing"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publication_photo" ADD CONSTRAINT "publication_photo_id_file_id_fk" FOREIGN KEY ("id") REFERENCES "public"."file"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publication_photo" ADD CONSTRAINT "publication_photo_publication_id_publication_id_fk" FOREIGN KEY ("publication_id") REFERENCES "public"."publication"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "request" ADD CONSTRAINT "request_listing_id_listing_id_fk" FOREIGN KEY ("listing_id") REFERENCES "public"."listing"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "request" ADD CONSTRAINT "request_sender_id_user_id_fk" FOREIGN KEY ("sender_id") REFERENCES "public"."user"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "request" ADD CONSTRAINT "request_lister_id_user_id_fk" FOREIGN KEY ("lister_id") REFERENCES "public"."user"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "request_entry" ADD CONSTRAINT "request_entry_request_id_request_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."request"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "request_entry" ADD CONSTRAINT "request_entry_author_id_user_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."user"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "request_time" ADD CONSTRAINT "request_time_entry_id_request_entry_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."request_entry"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "home_opinion" ADD CONSTRAINT "home_opinion_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "home_opinion" ADD CONSTRAINT "home_opinion_property_id_property_id_fk" FOREIGN KEY ("property_id") REFERENCES "public"."property"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shortlist_member" ADD CONSTRAINT "shortlist_member_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shortlist_member" ADD CONSTRAINT "shortlist_member_shortlist_id_shortlist_id_fk" FOREIGN KEY ("shortlist_id") REFERENCES "public"."shortlist"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "invitation_invited_by" ON "invitation" USING btree ("invited_by","created_at");--> statement-breakpoint
CREATE INDEX "invitation_accepted_by" ON "invitation" USING btree ("accepted_by") WHERE "invitation"."accepted_by" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "invitation_open_once" ON "invitation" USING btree ("kind","subject_id","email") WHERE "invitation"."accepted_at" is null and "invitation"."revoked_at" is null;--> statement-breakpoint
CREATE INDEX "notification_user" ON "notification" USING btree ("user_id","id");--> statement-breakpoint
CREATE INDEX "notification_unread" ON "notification" USING btree ("user_id","id") WHERE "notification"."read_at" is null;--> statement-breakpoint
CREATE INDEX "notification_actor" ON "notification" USING btree ("actor_id") WHERE "notification"."actor_id" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "notification_key" ON "notification" USING btree ("user_id","kind","key") WHERE "notification"."key" is not null;--> statement-breakpoint
CREATE INDEX "saved_search_user" ON "saved_search" USING btree ("user_id","created_at");--> statement-breakpoint
CREATE INDEX "saved_search_keys" ON "saved_search" USING gin ("keys") WHERE "saved_search"."removed_at" is null;--> statement-breakpoint
CREATE INDEX "saved_search_due" ON "saved_search" USING btree ("due_at") WHERE "saved_search"."due_at" is not null;--> statement-breakpoint
CREATE INDEX "saved_search_removed" ON "saved_search" USING btree ("removed_at") WHERE "saved_search"."removed_at" is not null;--> statement-breakpoint
CREATE INDEX "saved_search_alert_search" ON "saved_search_alert" USING btree ("search_id","created_at");--> statement-breakpoint
CREATE INDEX "saved_search_match_listing" ON "saved_search_match" USING btree ("listing_id");--> statement-breakpoint
CREATE INDEX "saved_search_match_waiting" ON "saved_search_match" USING btree ("search_id") WHERE "saved_search_match"."told_at" is null;--> statement-breakpoint
CREATE INDEX "property_mark_property" ON "property_mark" USING btree ("property_id");--> statement-breakpoint
CREATE INDEX "listing_take_down_listing" ON "listing_take_down" USING btree ("listing_id","taken_down_at");--> statement-breakpoint
CREATE INDEX "publication_publisher" ON "publication" USING btree ("publisher_id","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "publication_photo_content" ON "publication_photo" USING btree ("publication_id","content_hash");--> statement-breakpoint
CREATE INDEX "publication_photo_removed" ON "publication_photo" USING btree ("removed_at");--> statement-breakpoint
CREATE INDEX "request_by_sender" ON "request" USING btree ("sender_id","last_entry_at");--> statement-breakpoint
CREATE INDEX "request_by_lister" ON "request" USING btree ("lister_id","last_entry_at");--> statement-breakpoint
CREATE INDEX "request_listing" ON "request" USING btree ("listing_id");--> statement-breakpoint
CREATE UNIQUE INDEX "request_open_once" ON "request" USING btree ("listing_id","sender_id","kind") WHERE "request"."status" <> 'closed';--> statement-breakpoint
CREATE INDEX "request_entry_request" ON "request_entry" USING btree ("request_id","id");--> statement-breakpoint
CREATE INDEX "request_entry_author" ON "request_entry" USING btree ("author_id","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "request_entry_key" ON "request_entry" USING btree ("author_id","key");--> statement-breakpoint
CREATE INDEX "request_time_entry" ON "request_time" USING btree ("entry_id");--> statement-breakpoint
CREATE INDEX "home_opinion_property" ON "home_opinion" USING btree ("property_id");--> statement-breakpoint
CREATE INDEX "shortlist_member_list" ON "shortlist_member" USING btree ("shortlist_id");--> statement-breakpoint
CREATE INDEX "search_word_similar" ON "search_word" USING gin ("word" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "search_word_beginning" ON "search_word" USING btree ("word" text_pattern_ops);--> statement-breakpoint
ALTER TABLE "file" ADD CONSTRAINT "file_original_id_file_id_fk" FOREIGN KEY ("original_id") REFERENCES "public"."file"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "file_original" ON "file" USING btree ("original_id");--> statement-breakpoint
CREATE INDEX "place_latitude" ON "place" USING btree ("country","latitude");--> statement-breakpoint
CREATE INDEX "listing_by_price_per_square_metre" ON "listing" USING btree ("transaction","is_open","currency","price_per_square_metre","id");--> statement-breakpoint
CREATE INDEX "listing_by_city_surface" ON "listing" USING btree ("city_key","transaction","is_open","surface","id");--> statement-breakpoint
CREATE INDEX "listing_by_city_price_per_square_metre" ON "listing" USING btree ("city_key","transaction","is_open","currency","price_per_square_metre","id");--> statement-breakpoint
CREATE INDEX "listing_by_cell" ON "listing" USING btree ("transaction","is_open","cell","latitude","longitude","id","listed_at","price_per_square_metre","type","bedrooms","bathrooms","rooms","surface","price","currency","year_built","features");--> statement-breakpoint
CREATE INDEX "listing_sample" ON "listing" USING btree ("transaction","is_open","cell","city_key","postal_code","latitude","longitude","id","listed_at","price_per_square_metre","type","bedrooms","bathrooms","rooms","surface","price","currency","year_built","features") WHERE hashint4(id) & 63 = 0;--> statement-breakpoint
CREATE INDEX "listing_features" ON "listing" USING gin ("features");--> statement-breakpoint
CREATE INDEX "listing_by_city" ON "listing" USING btree ("city_key","transaction","is_open","listed_at","id","type","bedrooms","bathrooms","rooms","surface","price","currency","year_built","features");