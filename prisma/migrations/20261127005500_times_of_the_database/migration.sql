-- Prisma writes `now()` by the clock of the process, and clocks of processes differ. These times are the database's own.

-- AlterTable
ALTER TABLE "Tenant" ALTER COLUMN "createdAt" SET DEFAULT statement_timestamp();

-- AlterTable
ALTER TABLE "Onboarding" ALTER COLUMN "createdAt" SET DEFAULT statement_timestamp(),
ALTER COLUMN "lastActivityAt" SET DEFAULT statement_timestamp(),
ALTER COLUMN "changedAt" SET DEFAULT statement_timestamp();

-- AlterTable
ALTER TABLE "Participant" ALTER COLUMN "createdAt" SET DEFAULT statement_timestamp();

-- AlterTable
ALTER TABLE "AccessLink" ALTER COLUMN "createdAt" SET DEFAULT statement_timestamp();

-- AlterTable
ALTER TABLE "CustomerSession" ALTER COLUMN "createdAt" SET DEFAULT statement_timestamp();

-- AlterTable
ALTER TABLE "Handover" ALTER COLUMN "at" SET DEFAULT statement_timestamp();

-- AlterTable
ALTER TABLE "Mail" ALTER COLUMN "at" SET DEFAULT statement_timestamp(),
ALTER COLUMN "tryAt" SET DEFAULT statement_timestamp();

-- AlterTable
ALTER TABLE "ActionTick" ALTER COLUMN "at" SET DEFAULT statement_timestamp();

-- AlterTable
ALTER TABLE "ConnectionTest" ALTER COLUMN "startedAt" SET DEFAULT statement_timestamp();

-- AlterTable
ALTER TABLE "RefusedSignIn" ALTER COLUMN "at" SET DEFAULT statement_timestamp();

-- AlterTable
ALTER TABLE "ErpPause" ALTER COLUMN "changedAt" SET DEFAULT statement_timestamp();

-- AlterTable
ALTER TABLE "Credential" ALTER COLUMN "updatedAt" SET DEFAULT statement_timestamp();

-- AlterTable
ALTER TABLE "ChosenOption" ALTER COLUMN "at" SET DEFAULT statement_timestamp();

-- AlterTable
ALTER TABLE "ImportedCompany" ALTER COLUMN "importedAt" SET DEFAULT statement_timestamp();

-- AlterTable
ALTER TABLE "Event" ALTER COLUMN "at" SET DEFAULT statement_timestamp();

-- AlterTable
ALTER TABLE "Staff" ALTER COLUMN "createdAt" SET DEFAULT statement_timestamp(),
ALTER COLUMN "lastSignInAt" SET DEFAULT statement_timestamp();

-- AlterTable
ALTER TABLE "StaffSession" ALTER COLUMN "createdAt" SET DEFAULT statement_timestamp(),
ALTER COLUMN "lastSeenAt" SET DEFAULT statement_timestamp(),
ALTER COLUMN "checkedAt" SET DEFAULT statement_timestamp(),
ALTER COLUMN "askedAt" SET DEFAULT statement_timestamp();

-- AlterTable
ALTER TABLE "SignInLink" ALTER COLUMN "createdAt" SET DEFAULT statement_timestamp();

-- AlterTable
ALTER TABLE "StaffEvent" ALTER COLUMN "at" SET DEFAULT statement_timestamp();

-- AlterTable
ALTER TABLE "Note" ALTER COLUMN "at" SET DEFAULT statement_timestamp();

-- AlterTable
ALTER TABLE "SavedView" ALTER COLUMN "createdAt" SET DEFAULT statement_timestamp();

-- AlterTable
ALTER TABLE "TenantImport" ALTER COLUMN "createdAt" SET DEFAULT statement_timestamp();

-- AlterTable
ALTER TABLE "SealingKey" ALTER COLUMN "createdAt" SET DEFAULT statement_timestamp();

-- AlterTable
ALTER TABLE "DatabaseHome" ALTER COLUMN "changedAt" SET DEFAULT statement_timestamp();

-- AlterTable
ALTER TABLE "ApiKey" ALTER COLUMN "createdAt" SET DEFAULT statement_timestamp();

-- AlterTable
ALTER TABLE "IdempotentRequest" ALTER COLUMN "at" SET DEFAULT statement_timestamp();

-- AlterTable
ALTER TABLE "PublishedEvent" ALTER COLUMN "at" SET DEFAULT statement_timestamp();

-- AlterTable
ALTER TABLE "WebhookEndpoint" ALTER COLUMN "createdAt" SET DEFAULT statement_timestamp();

-- AlterTable
ALTER TABLE "WebhookDelivery" ALTER COLUMN "at" SET DEFAULT statement_timestamp(),
ALTER COLUMN "tryAt" SET DEFAULT statement_timestamp();

-- AlterTable
ALTER TABLE "WebhookAttempt" ALTER COLUMN "at" SET DEFAULT statement_timestamp();

-- AlterTable
ALTER TABLE "VendorKey" ALTER COLUMN "createdAt" SET DEFAULT statement_timestamp();

-- AlterTable
ALTER TABLE "CredentialRelease" ALTER COLUMN "at" SET DEFAULT statement_timestamp();

-- AlterTable
ALTER TABLE "ErpOutage" ALTER COLUMN "since" SET DEFAULT statement_timestamp();
