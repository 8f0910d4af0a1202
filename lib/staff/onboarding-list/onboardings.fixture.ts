import { guideId } from '@/lib/onboarding/journey.fixture'
import { normalize, toSearchText } from '@/lib/onboarding/summary/search-text'
import { db } from '@/lib/platform/db'
import type { Prisma } from '@/prisma/generated/client'

type NewOnboarding = Partial<Prisma.OnboardingUncheckedCreateInput> & { company: string }

/** Inserts an onboarding with some columns and nothing else. Returns its id. */
export async function insertOnboarding({ company, ...columns }: NewOnboarding): Promise<string> {
  const tenant = await db.tenant.create({ data: { name: company }, select: { id: true } })
  const person = { name: '', email: 'finance@nordlys.example' }
  const { id } = await db.onboarding.create({
    data: {
      guideId,
      guideVersion: '1.1',
      locale: 'en',
      erpLanguage: 'en',
      tasksTotal: 10,
      helpOrder: columns.helpFrom,
      ...columns,
      tenantId: tenant.id,
      company,
      companyFolded: normalize(company),
      searchText: toSearchText(company, [person]),
    },
    select: { id: true },
  })
  return id
}
