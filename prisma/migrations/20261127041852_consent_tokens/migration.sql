-- AlterTable
ALTER TABLE "Credential" ADD COLUMN     "tokensDueAt" TIMESTAMPTZ(3);
