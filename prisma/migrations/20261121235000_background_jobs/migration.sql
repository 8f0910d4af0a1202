-- AlterTable
ALTER TABLE "Onboarding" ADD COLUMN     "erasedAt" TIMESTAMPTZ(3);

-- What the background jobs look for: each finds it without reading what is of no concern to it.
CREATE INDEX "Handover_notEnded_idx" ON "Handover" ("linkId") WHERE "endedAt" IS NULL AND "ending" IS NULL;
CREATE INDEX "AccessLink_kept_idx" ON "AccessLink" ("expiresAt") WHERE "tokenSealed" IS NOT NULL;
CREATE INDEX "CustomerSession_expiresAt_idx" ON "CustomerSession" ("expiresAt");
CREATE INDEX "ConnectionTest_running_idx" ON "ConnectionTest" ("startedAt") WHERE "finishedAt" IS NULL;
CREATE INDEX "Onboarding_customers_idx" ON "Onboarding" ("lastActivityAt") WHERE "waitingOn" = 'customer' AND "archivedAt" IS NULL AND "completedAt" IS NULL;
CREATE INDEX "Onboarding_archived_idx" ON "Onboarding" ("archivedAt") WHERE "archivedAt" IS NOT NULL AND "erasedAt" IS NULL;
-- A person is an address, however it is written.
CREATE INDEX "Participant_address_idx" ON "Participant" (lower("email"));
