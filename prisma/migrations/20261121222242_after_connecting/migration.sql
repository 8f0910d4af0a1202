-- CreateTable
CREATE TABLE "ChosenOption" (
    "onboardingId" UUID NOT NULL,
    "choiceId" TEXT NOT NULL,
    "optionId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "byId" UUID NOT NULL,

    CONSTRAINT "ChosenOption_pkey" PRIMARY KEY ("onboardingId","choiceId")
);

-- CreateTable
CREATE TABLE "ImportedCompany" (
    "onboardingId" UUID NOT NULL,
    "list" TEXT NOT NULL,
    "companyId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "number" TEXT,
    "details" JSONB NOT NULL DEFAULT '{}',
    "importedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "importedById" UUID NOT NULL,
    "setUpAt" TIMESTAMPTZ(3),
    "setUpById" UUID,

    CONSTRAINT "ImportedCompany_pkey" PRIMARY KEY ("onboardingId","list","companyId")
);

-- AddForeignKey
ALTER TABLE "ChosenOption" ADD CONSTRAINT "ChosenOption_onboardingId_fkey" FOREIGN KEY ("onboardingId") REFERENCES "Onboarding"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImportedCompany" ADD CONSTRAINT "ImportedCompany_onboardingId_fkey" FOREIGN KEY ("onboardingId") REFERENCES "Onboarding"("id") ON DELETE CASCADE ON UPDATE CASCADE;
