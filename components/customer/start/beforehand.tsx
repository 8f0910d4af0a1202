import { useTranslations } from 'next-intl'
import { Citation } from '@/components/guide-text/action-sentence'
import { GuideText } from '@/components/guide-text/guide-text'
import type { Guide } from '@/lib/guide/model/guide'
import { Fact } from './start-frame'

/**
 * Shows which plan of the ERP the customer needs, what it may cost and who must help, each with its source. A statement without a public source
 * is worded as possible.
 */
export function Beforehand({ guide }: { guide: Pick<Guide, 'beforehand'> }) {
  const t = useTranslations('start.beforehand')
  return guide.beforehand.map((told) => (
    <Fact key={`${told.voice} ${told.kind}`} term={t(told.kind)}>
      {told.isPossible && <span className="font-medium">{t('possible')} </span>}
      <GuideText voice={told.voice} k={`beforehand.${told.kind}`} />
      <Citation of={told} />
    </Fact>
  ))
}
