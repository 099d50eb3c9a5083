DROP INDEX "event_scope";--> statement-breakpoint
CREATE INDEX "event_scope" ON "event" USING btree ("scope","id");--> statement-breakpoint
ALTER TABLE "event" DROP COLUMN "written_by";