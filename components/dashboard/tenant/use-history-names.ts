import { useTranslations } from 'next-intl'
import type { HistoryEntry } from '@/lib/dashboard/history'
import type { Tenant } from '@/lib/dashboard/tenant'
import { nameOf } from '@/lib/onboarding/name-of'
import type { Doer } from '@/lib/onboarding/record'
import { useDoerName } from '../../wizard/use-doer-name'

/** What a sentence says where it can do without a name. */
const nobody = 'nobody'
const nameless = ['linkRevoked', 'handoverTakenBack', 'handoverExpired']

type Names = { name: string; to: string; owner: string }

/** Who did something, to whom, and who was made the owner, as the sentences of the history name them. */
export function useHistoryNames(
  tenant: Tenant,
  owners: { staffId: string; name: string }[],
): (entry: HistoryEntry) => Names {
  const t = useTranslations('history')
  const nameOfDoer = useDoerName(tenant.setup.guide)
  const [contact] = tenant.people
  const called = (doer: Doer) => nameOfDoer(doer) || t('somebody')
  const ownerOf = (staffId: unknown) =>
    staffId === undefined
      ? nobody
      : (owners.find((owner) => owner.staffId === staffId)?.name ?? t('somebody'))
  const invitedBy = (by: Doer | undefined) => {
    // Whoever was invited is told by name, whoever made the invitation.
    if (by && !by.isStaff) return { name: nobody, to: called(by) }
    return { name: by ? called(by) : nobody, to: contact ? nameOf(contact) : t('somebody') }
  }
  return ({ kind, by, to, data }) => ({
    name: by ? called(by) : nameless.includes(kind) ? nobody : t('somebody'),
    to: to ? called(to) : nobody,
    owner: ownerOf(data.ownerId),
    ...(kind === 'invited' && invitedBy(by)),
  })
}
