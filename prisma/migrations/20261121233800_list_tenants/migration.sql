-- Searching any part of a name. A trusted extension: whoever owns the database may create it.
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- AlterTable
ALTER TABLE "Onboarding" ADD COLUMN     "companyFolded" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "summarizedBy" TEXT NOT NULL DEFAULT '';

-- What there is already is found at once. The rest is computed by `npm run db:recount`.
UPDATE "Onboarding" SET "companyFolded" = lower("company"), "searchText" = ' ' || replace("searchText", E'\n', ' ');

-- The table's orders: lib/dashboard/tenant-order.ts has the same expressions.
CREATE INDEX "Onboarding_by_help" ON "Onboarding" (coalesce("helpFrom", 'infinity'), "id") WHERE "archivedAt" IS NULL;
CREATE INDEX "Onboarding_by_company" ON "Onboarding" ("companyFolded" COLLATE "C", "id") WHERE "archivedAt" IS NULL;
CREATE INDEX "Onboarding_by_activity" ON "Onboarding" ("lastActivityAt", "id") WHERE "archivedAt" IS NULL;
CREATE INDEX "Onboarding_by_waiting" ON "Onboarding" (coalesce("waitingSince", 'infinity'), "id") WHERE "archivedAt" IS NULL;
CREATE INDEX "Onboarding_by_newest_waiting" ON "Onboarding" (coalesce("waitingSince", '-infinity'), "id") WHERE "archivedAt" IS NULL;
CREATE INDEX "Onboarding_by_progress" ON "Onboarding" (("tasksDone" * 1000 / greatest("tasksTotal", 1)), "id") WHERE "archivedAt" IS NULL;

-- Its filters, and the counts above it, which read no more than this index.
CREATE INDEX "Onboarding_for_counts" ON "Onboarding" ("guideId", "waitingOn", "ownerId", "locale", "state", "helpFrom") WHERE "archivedAt" IS NULL;
CREATE INDEX "Onboarding_by_state" ON "Onboarding" ("state", "lastActivityAt", "id") WHERE "archivedAt" IS NULL;
CREATE INDEX "Onboarding_archived" ON "Onboarding" ("lastActivityAt", "id") WHERE "archivedAt" IS NOT NULL;
CREATE INDEX "Onboarding_search" ON "Onboarding" USING gin ("searchText" gin_trgm_ops);

-- What a dashboard that lost its stream asks for.
CREATE INDEX "Onboarding_changed" ON "Onboarding" ("changedAt");
