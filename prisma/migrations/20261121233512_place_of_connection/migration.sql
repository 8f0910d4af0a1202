-- AlterTable
ALTER TABLE "Onboarding" ADD COLUMN     "otherPlace" JSONB,
ADD COLUMN     "place" JSONB;

-- CreateTable
CREATE TABLE "EarlierCredential" (
    "onboardingId" UUID NOT NULL,
    "fields" JSONB NOT NULL,
    "secretNames" TEXT[],
    "secretsSealed" TEXT NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "EarlierCredential_pkey" PRIMARY KEY ("onboardingId")
);

-- AddForeignKey
ALTER TABLE "EarlierCredential" ADD CONSTRAINT "EarlierCredential_onboardingId_fkey" FOREIGN KEY ("onboardingId") REFERENCES "Onboarding"("id") ON DELETE CASCADE ON UPDATE CASCADE;
