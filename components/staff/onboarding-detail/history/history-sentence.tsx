import { useTranslations } from 'next-intl'
import { GuideText } from '@/components/guide-text/guide-text'
import { useActorName } from '@/components/guide-text/task-status'
import { type Actor, nameOf } from '@/lib/onboarding/actor'
import type { OnboardingDetail } from '@/lib/staff/onboarding-detail/detail'
import type { HistoryEntry } from '@/lib/staff/onboarding-detail/history'
import { sentenceOf } from './history-key'

type HistorySentenceProps = {
  onboarding: OnboardingDetail
  entry: HistoryEntry
  owners: { staffId: string; name: string }[]
}

/** One entry in words. Whatever the guide has no words for any more is left out of them. */
export function HistorySentence({ onboarding, entry, owners }: HistorySentenceProps) {
  const t = useTranslations('history')
  const languages = useTranslations('common.languages.names')
  const names = useHistoryNames(onboarding, owners)
  const { guide } = onboarding.view
  const { data, taskId, count } = entry
  const { key, cause } = sentenceOf(entry, guide)
  const language = String(data.language)
  const list = data.questions ?? data.companyIds
  const isKnown = guide.tasks.some(({ id }) => id === taskId)
  return (
    <p>
      {t.rich(key, {
        ...names(entry),
        language: languages.has(language) ? languages(language) : language,
        erp: guide.erp.name,
        vendor: guide.vendor.name,
        count: Array.isArray(list) ? list.length : count,
        for: String(data.waitingFor),
        outcome: String(data.outcome),
        task: () =>
          isKnown ? <GuideText k={`tasks.${taskId}.title`} /> : <code translate="no">{taskId}</code>,
        cause: () => cause && <GuideText k={`causes.${cause}.title`} />,
      })}
    </p>
  )
}

/** What a sentence says where it can do without a name. */
const nobody = 'nobody'

const nameless = ['linkRevoked', 'handoverTakenBack', 'handoverExpired']

type Names = { name: string; to: string; owner: string }

/** Who did something, to whom, and who was made the owner, as the sentences of the history name them. */
export function useHistoryNames(
  onboarding: OnboardingDetail,
  owners: { staffId: string; name: string }[],
): (entry: HistoryEntry) => Names {
  const t = useTranslations('history')
  const nameOfDoer = useActorName()
  const [contact] = onboarding.people
  const called = (doer: Actor) => nameOfDoer(doer) || t('somebody')
  const ownerOf = (staffId: unknown) =>
    staffId === undefined
      ? nobody
      : (owners.find((owner) => owner.staffId === staffId)?.name ?? t('somebody'))
  const invitedBy = (by: Actor | undefined) => {
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
