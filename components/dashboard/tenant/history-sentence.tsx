import { useTranslations } from 'next-intl'
import type { HistoryEntry } from '@/lib/dashboard/history'
import type { Tenant } from '@/lib/dashboard/tenant'
import { Words } from '../../wizard/words'
import { sentenceOf } from './history-key'
import { readingOf } from './reading-of'
import { useHistoryNames } from './use-history-names'

type HistorySentenceProps = {
  tenant: Tenant
  entry: HistoryEntry
  owners: { staffId: string; name: string }[]
}

/** One entry in words. Whatever the guide has no words for any more is left out of them. */
export function HistorySentence({ tenant, entry, owners }: HistorySentenceProps) {
  const t = useTranslations('history')
  const languages = useTranslations('common.languages.names')
  const names = useHistoryNames(tenant, owners)
  const reading = readingOf(tenant)
  const { guide } = reading
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
          isKnown ? (
            <Words reading={reading} k={`tasks.${taskId}.title`} />
          ) : (
            <code translate="no">{taskId}</code>
          ),
        cause: () => cause && <Words reading={reading} k={`causes.${cause}.title`} />,
      })}
    </p>
  )
}
