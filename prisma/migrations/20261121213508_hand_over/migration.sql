-- AlterTable
ALTER TABLE "AccessLink" ADD COLUMN     "taskId" TEXT,
ADD COLUMN     "tokenSealed" TEXT;

-- CreateTable
CREATE TABLE "Handover" (
    "id" UUID NOT NULL,
    "onboardingId" UUID NOT NULL,
    "taskId" TEXT NOT NULL,
    "fromParticipantId" UUID NOT NULL,
    "toParticipantId" UUID NOT NULL,
    "message" TEXT NOT NULL DEFAULT '',
    "linkId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "remindedAt" TIMESTAMPTZ(3),
    "endedAt" TIMESTAMPTZ(3),
    "ending" TEXT,

    CONSTRAINT "Handover_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Mail" (
    "id" UUID NOT NULL,
    "onboardingId" UUID NOT NULL,
    "participantId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "linkId" UUID,
    "handoverId" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "tryAt" TIMESTAMPTZ(3) DEFAULT CURRENT_TIMESTAMP,
    "tries" INTEGER NOT NULL DEFAULT 0,
    "sentAt" TIMESTAMPTZ(3),
    "fault" TEXT,

    CONSTRAINT "Mail_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Handover_linkId_key" ON "Handover"("linkId");

-- CreateIndex
CREATE INDEX "Handover_onboardingId_idx" ON "Handover"("onboardingId");

-- CreateIndex
CREATE INDEX "Handover_fromParticipantId_idx" ON "Handover"("fromParticipantId");

-- CreateIndex
CREATE INDEX "Handover_toParticipantId_idx" ON "Handover"("toParticipantId");

-- CreateIndex
CREATE INDEX "Mail_tryAt_idx" ON "Mail"("tryAt");

-- CreateIndex
CREATE INDEX "Mail_onboardingId_idx" ON "Mail"("onboardingId");

-- CreateIndex
CREATE INDEX "Mail_participantId_idx" ON "Mail"("participantId");

-- CreateIndex
CREATE INDEX "Mail_linkId_idx" ON "Mail"("linkId");

-- CreateIndex
CREATE INDEX "Mail_handoverId_idx" ON "Mail"("handoverId");

-- AddForeignKey
ALTER TABLE "Handover" ADD CONSTRAINT "Handover_onboardingId_fkey" FOREIGN KEY ("onboardingId") REFERENCES "Onboarding"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Handover" ADD CONSTRAINT "Handover_fromParticipantId_fkey" FOREIGN KEY ("fromParticipantId") REFERENCES "Participant"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Handover" ADD CONSTRAINT "Handover_toParticipantId_fkey" FOREIGN KEY ("toParticipantId") REFERENCES "Participant"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Handover" ADD CONSTRAINT "Handover_linkId_fkey" FOREIGN KEY ("linkId") REFERENCES "AccessLink"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Mail" ADD CONSTRAINT "Mail_onboardingId_fkey" FOREIGN KEY ("onboardingId") REFERENCES "Onboarding"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Mail" ADD CONSTRAINT "Mail_participantId_fkey" FOREIGN KEY ("participantId") REFERENCES "Participant"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Mail" ADD CONSTRAINT "Mail_linkId_fkey" FOREIGN KEY ("linkId") REFERENCES "AccessLink"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Mail" ADD CONSTRAINT "Mail_handoverId_fkey" FOREIGN KEY ("handoverId") REFERENCES "Handover"("id") ON DELETE CASCADE ON UPDATE CASCADE;
