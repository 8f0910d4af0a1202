import { guideId } from '@/lib/onboarding/journey.fixture'
import { normalize, toSearchText } from '@/lib/onboarding/summary/search-text'
import { db } from '@/lib/platform/db'
import type { Prisma } from '@/prisma/generated/client'

type Given = Partial<Prisma.OnboardingUncheckedCreateInput> & { company: string }

/** A line of the table as given, without anything behind it. Answers its id. */
export async function insertOnboarding({ company, ...columns }: Given): Promise<string> {
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
