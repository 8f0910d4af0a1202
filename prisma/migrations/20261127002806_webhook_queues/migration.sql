-- AlterTable
ALTER TABLE "Mail" ADD COLUMN     "endpointId" UUID,
ADD COLUMN     "staffId" UUID,
ALTER COLUMN "onboardingId" DROP NOT NULL,
ALTER COLUMN "participantId" DROP NOT NULL;

-- AlterTable
ALTER TABLE "PublishedEvent" ADD COLUMN     "queuedAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "Staff" ADD COLUMN     "locale" TEXT;

-- AlterTable
ALTER TABLE "WebhookDelivery" ADD COLUMN     "leasedUntil" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "WebhookEndpoint" ADD COLUMN     "failures" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "pausedUntil" TIMESTAMPTZ(3);

-- CreateIndex
CREATE INDEX "Mail_staffId_idx" ON "Mail"("staffId");

-- CreateIndex
CREATE INDEX "Mail_endpointId_idx" ON "Mail"("endpointId");

-- CreateIndex
CREATE INDEX "PublishedEvent_queuedAt_idx" ON "PublishedEvent"("queuedAt");

-- CreateIndex
CREATE INDEX "WebhookDelivery_endpointId_tryAt_sequence_idx" ON "WebhookDelivery"("endpointId", "tryAt", "sequence");

-- AddForeignKey
ALTER TABLE "Mail" ADD CONSTRAINT "Mail_staffId_fkey" FOREIGN KEY ("staffId") REFERENCES "Staff"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Mail" ADD CONSTRAINT "Mail_endpointId_fkey" FOREIGN KEY ("endpointId") REFERENCES "WebhookEndpoint"("id") ON DELETE CASCADE ON UPDATE CASCADE;
