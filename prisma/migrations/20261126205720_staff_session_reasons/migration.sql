-- AlterTable
ALTER TABLE "SignInLink" ADD COLUMN     "sessionId" UUID,
ADD COLUMN     "uses" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "StaffSession" ADD COLUMN     "endedFor" TEXT,
ADD COLUMN     "linkRole" TEXT;
