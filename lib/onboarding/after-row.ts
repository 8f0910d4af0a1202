import type { Prisma } from '@/prisma/generated/client'
import { doerSelect, doersOf } from './doer'
import type { AfterRecord } from './setup'

/** What was chosen and imported after connecting. */
export const afterSelect = {
  participants: { select: doerSelect },
  chosen: { select: { choiceId: true, optionId: true, name: true, at: true, byId: true } },
  companies: {
    select: {
      list: true,
      companyId: true,
      name: true,
      number: true,
      importedAt: true,
      importedById: true,
      setUpAt: true,
      setUpById: true,
    },
    orderBy: [{ name: 'asc' }, { companyId: 'asc' }],
  },
} satisfies Prisma.OnboardingSelect

type Row = Prisma.OnboardingGetPayload<{ select: typeof afterSelect }>

export function toAfterRecord({ participants, chosen, companies }: Row): AfterRecord {
  const by = doersOf(participants)
  return {
    chosen: chosen.map(({ byId, ...option }) => ({ ...option, by: by(byId) })),
    companies: companies.map(({ importedAt, importedById, setUpAt, setUpById, number, ...company }) => ({
      ...company,
      number: number ?? undefined,
      imported: { by: by(importedById), at: importedAt },
      setUp: setUpAt ? { by: by(setUpById), at: setUpAt } : undefined,
    })),
  }
}
