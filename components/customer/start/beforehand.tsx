import { useTranslations } from 'next-intl'
import { Citation } from '@/components/guide-text/action-sentence'
import { GuideText } from '@/components/guide-text/guide-text'
import type { Guide } from '@/lib/guide/model/guide'
import { Fact } from './start-frame'

/** Tells which plan it takes, what it costs and who else is needed, with the source. What no public record says may be so. */
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
