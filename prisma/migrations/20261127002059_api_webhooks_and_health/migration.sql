-- AlterTable
ALTER TABLE "ConnectionTest" ADD COLUMN     "origin" TEXT NOT NULL DEFAULT 'person';

-- AlterTable
ALTER TABLE "Credential" ADD COLUMN     "expiresOn" DATE;

-- AlterTable
ALTER TABLE "EarlierCredential" ADD COLUMN     "expiresOn" DATE;

-- AlterTable
ALTER TABLE "Onboarding" ADD COLUMN     "credentialsForgottenAt" TIMESTAMPTZ(3),
ADD COLUMN     "failedHealthTests" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "nextHealthTestAt" TIMESTAMPTZ(3),
ADD COLUMN     "returnUrl" TEXT,
ADD COLUMN     "successUrl" TEXT;

-- AlterTable
ALTER TABLE "Tenant" ADD COLUMN     "externalId" TEXT,
ADD COLUMN     "metadata" JSONB NOT NULL DEFAULT '{}';

-- CreateTable
CREATE TABLE "ApiKey" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "hint" TEXT NOT NULL,
    "tokenHash" BYTEA NOT NULL,
    "scopes" TEXT[],
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "staffId" UUID,
    "expiresAt" TIMESTAMPTZ(3),
    "revokedAt" TIMESTAMPTZ(3),
    "lastUsedAt" TIMESTAMPTZ(3),
    "replacesId" UUID,

    CONSTRAINT "ApiKey_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "IdempotentRequest" (
    "id" UUID NOT NULL,
    "apiKeyId" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "fingerprint" BYTEA NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "answerSealed" TEXT,

    CONSTRAINT "IdempotentRequest_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PublishedEvent" (
    "id" UUID NOT NULL,
    "sequence" BIGSERIAL NOT NULL,
    "position" BIGINT,
    "type" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "onboardingId" UUID NOT NULL,
    "tenantId" UUID NOT NULL,
    "data" JSONB NOT NULL,

    CONSTRAINT "PublishedEvent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "WebhookEndpoint" (
    "id" UUID NOT NULL,
    "url" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "eventTypes" TEXT[],
    "secretSealed" TEXT,
    "earlierSecretSealed" TEXT,
    "earlierSecretUntil" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "staffId" UUID,
    "offAt" TIMESTAMPTZ(3),
    "offReason" TEXT,
    "failingSince" TIMESTAMPTZ(3),
    "mailedAt" TIMESTAMPTZ(3),

    CONSTRAINT "WebhookEndpoint_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "WebhookDelivery" (
    "id" UUID NOT NULL,
    "endpointId" UUID NOT NULL,
    "eventId" UUID NOT NULL,
    "onboardingId" UUID NOT NULL,
    "sequence" BIGINT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "tryAt" TIMESTAMPTZ(3) DEFAULT CURRENT_TIMESTAMP,
    "tries" INTEGER NOT NULL DEFAULT 0,
    "deliveredAt" TIMESTAMPTZ(3),
    "givenUpAt" TIMESTAMPTZ(3),

    CONSTRAINT "WebhookDelivery_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "WebhookAttempt" (
    "id" UUID NOT NULL,
    "deliveryId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ms" INTEGER NOT NULL,
    "status" INTEGER,
    "error" TEXT,
    "answer" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "WebhookAttempt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "VendorKey" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "kid" TEXT NOT NULL,
    "jwk" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "staffId" UUID,
    "retiredAt" TIMESTAMPTZ(3),

    CONSTRAINT "VendorKey_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CredentialRelease" (
    "onboardingId" UUID NOT NULL,
    "vendorKeyId" UUID NOT NULL,
    "testId" UUID NOT NULL,
    "jwe" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "readAt" TIMESTAMPTZ(3),
    "receivedAt" TIMESTAMPTZ(3),

    CONSTRAINT "CredentialRelease_pkey" PRIMARY KEY ("onboardingId")
);

-- CreateTable
CREATE TABLE "ErpOutage" (
    "id" UUID NOT NULL,
    "erp" TEXT NOT NULL,
    "cause" TEXT NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "endedAt" TIMESTAMPTZ(3),
    "affected" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "ErpOutage_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "ApiKey_tokenHash_key" ON "ApiKey"("tokenHash");

-- CreateIndex
CREATE INDEX "ApiKey_staffId_idx" ON "ApiKey"("staffId");

-- CreateIndex
CREATE INDEX "ApiKey_replacesId_idx" ON "ApiKey"("replacesId");

-- CreateIndex
CREATE INDEX "IdempotentRequest_at_idx" ON "IdempotentRequest"("at");

-- CreateIndex
CREATE UNIQUE INDEX "IdempotentRequest_apiKeyId_key_key" ON "IdempotentRequest"("apiKeyId", "key");

-- CreateIndex
CREATE UNIQUE INDEX "PublishedEvent_sequence_key" ON "PublishedEvent"("sequence");

-- CreateIndex
CREATE UNIQUE INDEX "PublishedEvent_position_key" ON "PublishedEvent"("position");

-- CreateIndex
CREATE INDEX "PublishedEvent_onboardingId_idx" ON "PublishedEvent"("onboardingId");

-- CreateIndex
CREATE INDEX "PublishedEvent_at_idx" ON "PublishedEvent"("at");

-- CreateIndex
CREATE INDEX "WebhookEndpoint_staffId_idx" ON "WebhookEndpoint"("staffId");

-- CreateIndex
CREATE INDEX "WebhookDelivery_tryAt_idx" ON "WebhookDelivery"("tryAt");

-- CreateIndex
CREATE INDEX "WebhookDelivery_endpointId_onboardingId_sequence_idx" ON "WebhookDelivery"("endpointId", "onboardingId", "sequence");

-- CreateIndex
CREATE INDEX "WebhookDelivery_endpointId_at_idx" ON "WebhookDelivery"("endpointId", "at");

-- CreateIndex
CREATE INDEX "WebhookDelivery_eventId_idx" ON "WebhookDelivery"("eventId");

-- CreateIndex
CREATE UNIQUE INDEX "WebhookDelivery_endpointId_eventId_key" ON "WebhookDelivery"("endpointId", "eventId");

-- CreateIndex
CREATE INDEX "WebhookAttempt_deliveryId_idx" ON "WebhookAttempt"("deliveryId");

-- CreateIndex
CREATE UNIQUE INDEX "VendorKey_kid_key" ON "VendorKey"("kid");

-- CreateIndex
CREATE INDEX "VendorKey_staffId_idx" ON "VendorKey"("staffId");

-- CreateIndex
CREATE INDEX "CredentialRelease_vendorKeyId_idx" ON "CredentialRelease"("vendorKeyId");

-- CreateIndex
CREATE INDEX "ErpOutage_erp_endedAt_idx" ON "ErpOutage"("erp", "endedAt");

-- CreateIndex
CREATE INDEX "Onboarding_nextHealthTestAt_idx" ON "Onboarding"("nextHealthTestAt");

-- CreateIndex
CREATE UNIQUE INDEX "Tenant_externalId_key" ON "Tenant"("externalId");

-- AddForeignKey
ALTER TABLE "ApiKey" ADD CONSTRAINT "ApiKey_staffId_fkey" FOREIGN KEY ("staffId") REFERENCES "Staff"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ApiKey" ADD CONSTRAINT "ApiKey_replacesId_fkey" FOREIGN KEY ("replacesId") REFERENCES "ApiKey"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "IdempotentRequest" ADD CONSTRAINT "IdempotentRequest_apiKeyId_fkey" FOREIGN KEY ("apiKeyId") REFERENCES "ApiKey"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WebhookEndpoint" ADD CONSTRAINT "WebhookEndpoint_staffId_fkey" FOREIGN KEY ("staffId") REFERENCES "Staff"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WebhookDelivery" ADD CONSTRAINT "WebhookDelivery_endpointId_fkey" FOREIGN KEY ("endpointId") REFERENCES "WebhookEndpoint"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WebhookDelivery" ADD CONSTRAINT "WebhookDelivery_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "PublishedEvent"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WebhookAttempt" ADD CONSTRAINT "WebhookAttempt_deliveryId_fkey" FOREIGN KEY ("deliveryId") REFERENCES "WebhookDelivery"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "VendorKey" ADD CONSTRAINT "VendorKey_staffId_fkey" FOREIGN KEY ("staffId") REFERENCES "Staff"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CredentialRelease" ADD CONSTRAINT "CredentialRelease_onboardingId_fkey" FOREIGN KEY ("onboardingId") REFERENCES "Onboarding"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CredentialRelease" ADD CONSTRAINT "CredentialRelease_vendorKeyId_fkey" FOREIGN KEY ("vendorKeyId") REFERENCES "VendorKey"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
