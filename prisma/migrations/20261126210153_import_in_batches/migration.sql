-- AlterTable
ALTER TABLE "TenantImport" ADD COLUMN     "toInvite" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "workedAt" TIMESTAMPTZ(3);
