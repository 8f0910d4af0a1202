-- AlterTable
ALTER TABLE "Onboarding" ADD COLUMN     "inviteKey" TEXT;

-- CreateTable
CREATE TABLE "TenantImport" (
    "id" UUID NOT NULL,
    "staffId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "contentSealed" TEXT,
    "settings" JSONB NOT NULL,
    "confirmedAt" TIMESTAMPTZ(3),
    "finishedAt" TIMESTAMPTZ(3),
    "invited" INTEGER NOT NULL DEFAULT 0,
    "linksSealed" TEXT,

    CONSTRAINT "TenantImport_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "TenantImport_staffId_idx" ON "TenantImport"("staffId");

-- CreateIndex
CREATE UNIQUE INDEX "Onboarding_inviteKey_key" ON "Onboarding"("inviteKey");

-- CreateIndex
CREATE INDEX "Onboarding_guideId_createdAt_idx" ON "Onboarding"("guideId", "createdAt");

-- AddForeignKey
ALTER TABLE "TenantImport" ADD CONSTRAINT "TenantImport_staffId_fkey" FOREIGN KEY ("staffId") REFERENCES "Staff"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What the insight counts: only what the history says of a task, read from the index alone.
CREATE INDEX "Event_ofTask_idx" ON "Event"("onboardingId", "taskId", "kind", "at") WHERE "taskId" IS NOT NULL;
