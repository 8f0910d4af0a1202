import { useTranslations } from 'next-intl'
import { guideContextOf } from '@/components/guide-text/guide-context'
import { GuideText } from '@/components/guide-text/guide-text'
import { useActorName } from '@/components/guide-text/task-status'
import { routing } from '@/i18n/routing'
import { labelLanguages } from '@/lib/guide/schema/guide-files'
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
  const reading = guideContextOf(onboarding)
  const { guide } = reading
  const { data, taskId, count } = entry
  const { key, cause } = sentenceOf(entry, guide)
  const language = [...routing.locales, ...labelLanguages].find((one) => one === data.language)
  const list = data.questions ?? data.companyIds
  const isKnown = guide.tasks.some(({ id }) => id === taskId)
  return (
    <p>
      {t.rich(key, {
        ...names(entry),
        language: language ? languages(language) : String(data.language),
        erp: guide.erp.name,
        vendor: guide.vendor.name,
        count: Array.isArray(list) ? list.length : count,
        for: String(data.waitingFor),
        outcome: String(data.outcome),
        task: () =>
          isKnown ? (
            <GuideText reading={reading} k={`tasks.${taskId}.title`} />
          ) : (
            <code translate="no">{taskId}</code>
          ),
        cause: () => cause && <GuideText reading={reading} k={`causes.${cause}.title`} />,
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
  tenant: OnboardingDetail,
  owners: { staffId: string; name: string }[],
): (entry: HistoryEntry) => Names {
  const t = useTranslations('history')
  const nameOfDoer = useActorName(tenant.view.guide)
  const [contact] = tenant.people
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
