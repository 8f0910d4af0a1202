-- AlterTable
ALTER TABLE "Mail" ADD COLUMN     "reply" TEXT,
ADD COLUMN     "triedAt" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "JobRound" (
    "job" TEXT NOT NULL,
    "endedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "JobRound_pkey" PRIMARY KEY ("job")
);

-- CreateIndex
CREATE INDEX "Mail_sentAt_idx" ON "Mail"("sentAt");
