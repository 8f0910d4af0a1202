-- CreateIndex
CREATE INDEX "ConnectionTest_finishedAt_idx" ON "ConnectionTest"("finishedAt");

-- Finds the connections whose next test is not planned yet, which are few.
CREATE INDEX "Onboarding_health_unplanned" ON "Onboarding" ("id")
    WHERE "connectedAt" IS NOT NULL AND "nextHealthTestAt" IS NULL AND "archivedAt" IS NULL;
