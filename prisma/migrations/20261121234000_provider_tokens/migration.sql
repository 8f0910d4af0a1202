-- AlterTable
ALTER TABLE "Staff" ADD COLUMN     "isEmailVerified" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "StaffSession" DROP COLUMN "refreshSealed",
ADD COLUMN     "askedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "tokensSealed" TEXT;
