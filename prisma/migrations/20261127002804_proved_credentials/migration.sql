-- AlterTable
ALTER TABLE "Credential" ADD COLUMN     "provedByTestId" UUID;

-- AlterTable
ALTER TABLE "EarlierCredential" ADD COLUMN     "provedByTestId" UUID;

-- Credentials that have not changed since the test that connected. Those of a company that nobody has decided on are proved by the next test.
update "Credential" credential set "provedByTestId" = (
  select test.id from "ConnectionTest" test
  where test."onboardingId" = credential."onboardingId" and test.outcome = 'connected'
    and test."startedAt" >= credential."updatedAt"
  order by test."startedAt" desc limit 1
)
from "Onboarding" onboarding
where onboarding.id = credential."onboardingId" and onboarding."connectedAt" is not null
  and onboarding."pendingCompany" is null and credential."provedByTestId" is null;
