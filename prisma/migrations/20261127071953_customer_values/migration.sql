-- AlterTable
ALTER TABLE "Onboarding" ADD COLUMN     "customerValues" JSONB NOT NULL DEFAULT '{}';
