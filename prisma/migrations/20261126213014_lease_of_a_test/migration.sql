-- AlterTable
ALTER TABLE "ConnectionTest" ADD COLUMN     "leasedUntil" TIMESTAMPTZ(3);
