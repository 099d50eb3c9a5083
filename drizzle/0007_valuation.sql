CREATE TYPE "public"."valuation_model_status" AS ENUM('training', 'ready', 'failed', 'too_small');--> statement-breakpoint
CREATE TABLE "sale_street" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "sale_street_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"country" char(2) NOT NULL,
	"postal_code" text NOT NULL,
	"street_key" text NOT NULL,
	"street" text NOT NULL,
	"city" text,
	"commune_code" text,
	"search" text NOT NULL,
	"sales" integer DEFAULT 0 NOT NULL,
	"latitude" double precision,
	"longitude" double precision
);
--> statement-breakpoint
CREATE TABLE "market_rent" (
	"commune_code" text NOT NULL,
	"type" text NOT NULL,
	"source" text NOT NULL,
	"first_day" date NOT NULL,
	"last_day" date NOT NULL,
	"commune" text NOT NULL,
	"per_square_metre" real NOT NULL,
	"low" real NOT NULL,
	"high" real NOT NULL,
	"fit" real NOT NULL,
	"area" text NOT NULL,
	"adverts" integer NOT NULL,
	"adverts_in_commune" integer NOT NULL,
	CONSTRAINT "market_rent_commune_code_type_source_pk" PRIMARY KEY("commune_code","type","source")
);
--> statement-breakpoint
CREATE TABLE "sale_import" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "sale_import_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"files" text[] NOT NULL,
	"layouts" text[] NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"finished_at" timestamp with time zone,
	"rows" bigint DEFAULT 0 NOT NULL,
	"sales" bigint DEFAULT 0 NOT NULL,
	"added" bigint DEFAULT 0 NOT NULL,
	"changed" bigint DEFAULT 0 NOT NULL,
	"withdrawn" bigint DEFAULT 0 NOT NULL,
	"rejected" bigint DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sale_import_area" (
	"import_id" integer NOT NULL,
	"country" char(2) NOT NULL,
	"department" text NOT NULL,
	"first_day" date NOT NULL,
	"last_day" date NOT NULL,
	"sales" bigint NOT NULL,
	"announced_at" timestamp with time zone,
	CONSTRAINT "sale_import_area_import_id_country_department_pk" PRIMARY KEY("import_id","country","department")
);
--> statement-breakpoint
CREATE TABLE "market_trend" (
	"country" char(2) NOT NULL,
	"level" text NOT NULL,
	"code" text NOT NULL,
	"type" text NOT NULL,
	"rooms" text NOT NULL,
	"period" text NOT NULL,
	"market" text NOT NULL,
	"is_demo" boolean NOT NULL,
	"is_to_date" boolean NOT NULL,
	"starts_on" date NOT NULL,
	"covers_from" date NOT NULL,
	"covers_to" date NOT NULL,
	"is_uneven" boolean NOT NULL,
	"currency" char(3) NOT NULL,
	"sales" integer NOT NULL,
	"median" bigint NOT NULL,
	"mean" bigint NOT NULL,
	"lower_quartile" bigint NOT NULL,
	"upper_quartile" bigint NOT NULL,
	"index" real,
	"sources" text[] NOT NULL,
	CONSTRAINT "market_trend_key" PRIMARY KEY("country","level","code","type","rooms","period","market","is_demo","is_to_date","starts_on")
);
--> statement-breakpoint
CREATE TABLE "sale_change" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "sale_change_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"country" char(2) NOT NULL,
	"market" text NOT NULL,
	"is_demo" boolean NOT NULL,
	"year" smallint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "trend_area" (
	"country" char(2) NOT NULL,
	"level" text NOT NULL,
	"code" text NOT NULL,
	"name" text NOT NULL,
	CONSTRAINT "trend_area_key" PRIMARY KEY("country","level","code")
);
--> statement-breakpoint
CREATE TABLE "valuation_model" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "valuation_model_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"country" char(2) NOT NULL,
	"department" text NOT NULL,
	"is_demo" boolean NOT NULL,
	"version" integer NOT NULL,
	"status" "valuation_model_status" NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	"data_from" date,
	"data_to" date,
	"sales" integer DEFAULT 0 NOT NULL,
	"measured" jsonb,
	"model" "bytea",
	"failure" text
);
--> statement-breakpoint
DROP INDEX "sale_place";--> statement-breakpoint
ALTER TABLE "two_factor" ADD COLUMN "last_step" bigint;--> statement-breakpoint
ALTER TABLE "sale" ADD COLUMN "street_id" integer;--> statement-breakpoint
ALTER TABLE "sale_import_area" ADD CONSTRAINT "sale_import_area_import_id_sale_import_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."sale_import"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "sale_street_key" ON "sale_street" USING btree ("country","postal_code","street_key");--> statement-breakpoint
CREATE INDEX "sale_street_beginning" ON "sale_street" USING btree ("search" text_pattern_ops);--> statement-breakpoint
CREATE INDEX "sale_street_likeness" ON "sale_street" USING gin ("search" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "sale_import_area_unannounced" ON "sale_import_area" USING btree ("import_id") WHERE announced_at is null;--> statement-breakpoint
CREATE INDEX "market_trend_market" ON "market_trend" USING btree ("country","market","starts_on");--> statement-breakpoint
CREATE INDEX "sale_change_market" ON "sale_change" USING btree ("country","market");--> statement-breakpoint
CREATE UNIQUE INDEX "valuation_model_version" ON "valuation_model" USING btree ("country","department","is_demo","version");--> statement-breakpoint
CREATE UNIQUE INDEX "valuation_model_training" ON "valuation_model" USING btree ("country","department","is_demo") WHERE status = 'training';--> statement-breakpoint
CREATE INDEX "sale_market" ON "sale" USING btree ("country","department","sold_on");--> statement-breakpoint
CREATE INDEX "sale_address" ON "sale" USING btree ("street_id","address_number") WHERE street_id is not null;--> statement-breakpoint
CREATE INDEX "sale_near_house" ON "sale" USING gist (point(longitude, latitude)) WHERE type = 'house' and exclusions = '{}' and not is_symbolic and withdrawn_at is null;--> statement-breakpoint
CREATE INDEX "sale_near_apartment" ON "sale" USING gist (point(longitude, latitude)) WHERE type = 'apartment' and exclusions = '{}' and not is_symbolic and withdrawn_at is null;--> statement-breakpoint
CREATE INDEX "sale_near_left_out" ON "sale" USING gist (point(longitude, latitude)) WHERE (exclusions <> '{}' or is_symbolic) and withdrawn_at is null;