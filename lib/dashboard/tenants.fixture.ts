import { db } from '@/lib/db'
import { guideId } from '@/lib/onboarding/journey.fixture'
import type { Prisma } from '@/prisma/generated/client'
import { fold, searchTextOf } from './fold'

type Given = Partial<Prisma.OnboardingUncheckedCreateInput> & { company: string }

/** A line of the table as given, without anything behind it. Answers its id. */
export async function insertTenant({ company, ...columns }: Given): Promise<string> {
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
      companyFolded: fold(company),
      searchText: searchTextOf(company, [person]),
    },
    select: { id: true },
  })
  return id
}
