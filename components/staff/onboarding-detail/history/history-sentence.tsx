import { useTranslations } from 'next-intl'
import { GuideText } from '@/components/guide-text/guide-text'
import { useActorName } from '@/components/guide-text/task-status'
import { languageName } from '@/i18n/language'
import { routing } from '@/i18n/routing'
import { labelLanguages } from '@/lib/guide/schema/screens'
import { type Actor, nameOf } from '@/lib/onboarding/actor'
import type { HistoryEntry } from '@/lib/staff/onboarding-detail/history'
import type { OnboardingDetail } from '@/lib/staff/onboarding-detail/onboarding-detail'
import { sentenceOf } from './history-key'

type HistorySentenceProps = {
  onboarding: OnboardingDetail
  entry: HistoryEntry
  owners: { staffId: string; name: string }[]
}

/** Shows one entry of the history in words. What the guide no longer knows is left out. */
export function HistorySentence({ onboarding, entry, owners }: HistorySentenceProps) {
  const t = useTranslations('history')
  const names = useHistoryNames(onboarding, owners)
  const { guide } = onboarding.view
  const { data, taskId, count } = entry
  const { key, cause } = sentenceOf(entry, guide)
  const language = [...routing.locales, ...labelLanguages].find((one) => one === data.language)
  const list = data.questions ?? data.companyIds
  const hasTask = guide.tasks.some(({ id }) => id === taskId)
  return (
    <p>
      {t.rich(key, {
        ...names(entry),
        language: language ? languageName(language) : String(data.language),
        erp: guide.erp.name,
        vendor: guide.vendor.name,
        count: Array.isArray(list) ? list.length : count,
        key: entry.apiKey ?? '',
        for: String(data.waitingFor),
        outcome: String(data.outcome),
        task: () =>
          hasTask ? <GuideText k={`tasks.${taskId}.title`} /> : <code translate="no">{taskId}</code>,
        cause: () => cause && <GuideText k={`causes.${cause}.title`} />,
      })}
    </p>
  )
}

/** The value for sentences that need no name. */
const nobody = 'nobody'

const nameless = ['linkRevoked', 'handoverTakenBack', 'handoverExpired']

type Names = { name: string; to: string; owner: string }

/** Returns a function that names the people of an entry: who did it, to whom, and the new owner. */
export function useHistoryNames(
  onboarding: OnboardingDetail,
  owners: { staffId: string; name: string }[],
): (entry: HistoryEntry) => Names {
  const t = useTranslations('history')
  const nameOfActor = useActorName()
  const [contact] = onboarding.people
  const nameActor = (actor: Actor) => nameOfActor(actor) || t('somebody')
  const ownerOf = (staffId: unknown) =>
    staffId === undefined
      ? nobody
      : (owners.find((owner) => owner.staffId === staffId)?.name ?? t('somebody'))
  const nameKey = (key: string | undefined) => (key === undefined ? undefined : t('apiKey', { key }))
  const invitedBy = ({ by, apiKey }: HistoryEntry) => {
    // Nobody of the staff made this invitation: its actor is the invited person.
    if (by && !by.isStaff) return { name: nobody, to: nameActor(by) }
    const name = by ? nameActor(by) : (nameKey(apiKey) ?? nobody)
    return { name, to: contact ? nameOf(contact) : t('somebody') }
  }
  const nameAuthor = ({ kind, by, apiKey }: HistoryEntry) => {
    return by ? nameActor(by) : (nameKey(apiKey) ?? (nameless.includes(kind) ? nobody : t('somebody')))
  }
  return (entry) => ({
    name: nameAuthor(entry),
    to: entry.to ? nameActor(entry.to) : nobody,
    owner: ownerOf(entry.data.ownerId),
    ...(entry.kind === 'invited' && invitedBy(entry)),
  })
}
