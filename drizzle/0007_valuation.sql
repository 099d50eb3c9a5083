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
DROP INDEX "sale_place";--> statement-breakpoint
ALTER TABLE "sale_import_area" ADD CONSTRAINT "sale_import_area_import_id_sale_import_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."sale_import"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "sale_import_area_unannounced" ON "sale_import_area" USING btree ("import_id") WHERE announced_at is null;--> statement-breakpoint
CREATE INDEX "sale_near_house" ON "sale" USING gist (point(longitude, latitude)) WHERE type = 'house' and exclusions = '{}' and not is_symbolic and withdrawn_at is null;--> statement-breakpoint
CREATE INDEX "sale_near_apartment" ON "sale" USING gist (point(longitude, latitude)) WHERE type = 'apartment' and exclusions = '{}' and not is_symbolic and withdrawn_at is null;--> statement-breakpoint
CREATE INDEX "sale_near_left_out" ON "sale" USING gist (point(longitude, latitude)) WHERE (exclusions <> '{}' or is_symbolic) and withdrawn_at is null;