-- AlterTable
ALTER TABLE "Onboarding" ADD COLUMN     "helpOrder" TIMESTAMPTZ(3);

-- A starting product computes it as the rules say.
UPDATE "Onboarding" SET "helpOrder" = "helpFrom";

-- The order is no longer the moment, and both are asked for.
DROP INDEX "Onboarding_by_help";
CREATE INDEX "Onboarding_by_help" ON "Onboarding" (coalesce("helpOrder", 'infinity'), "id") WHERE "archivedAt" IS NULL;
CREATE INDEX "Onboarding_to_help" ON "Onboarding" ("helpFrom") WHERE "archivedAt" IS NULL;
