-- AlterTable
ALTER TABLE "Participant" ADD COLUMN     "timeZone" TEXT;
