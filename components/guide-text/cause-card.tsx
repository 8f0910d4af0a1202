import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Notice } from '@/components/ui/notice'
import type { Certainty } from '@/connectors/connector'
import { Citation } from './action-sentence'
import { getGuideContext } from './guide-context'
import { GuideText } from './guide-text'

type CauseCardProps = {
  /** A cause of the guide. */
  cause: string
  certainty?: Certainty
  /** `plain` when the customer has nothing to do. */
  tone: 'bad' | 'plain'
  /** Shows the things that the cause concerns, such as modules. */
  concerning?: ReactNode
  /** Whether the test before has found the same, so that its repair has not helped. */
  isRepeated?: boolean
  /** The way to the repair. */
  children?: ReactNode
}

/** Explains why a test failed and how to repair it. It says how sure that is, unless the ERP itself named the cause. */
export function CauseCard({
  cause,
  certainty = 'certain',
  tone,
  concerning,
  isRepeated = false,
  children,
}: CauseCardProps) {
  const t = useTranslations('connectionTest.certainty')
  const { guide } = getGuideContext()
  return (
    <Notice tone={tone} title={<GuideText k={`causes.${cause}.title`} />}>
      <div className="grid max-w-[34em] gap-2.5">
        <p>
          <GuideText k={`causes.${cause}.what`} />
          <Citation of={guide.causes[cause] ?? {}} />
        </p>
        {concerning}
        <p>
          <GuideText k={`causes.${cause}.repair`} />
        </p>
        {isRepeated && <SecondTime cause={cause} />}
        {certainty !== 'certain' && (
          <p className="text-note text-ink-2">{t(certainty, { erp: guide.erp.name })}</p>
        )}
        {children}
      </div>
    </Notice>
  )
}

/** Says what else to look at when the repair has not helped. Some causes have words of their own for it. */
function SecondTime({ cause }: { cause: string }) {
  const t = useTranslations('connectionTest.problem.again')
  const { guide } = getGuideContext()
  return (
    <p>
      <strong>{t('same')}</strong>{' '}
      {guide.causes[cause]?.asksAgain ? <GuideText k={`causes.${cause}.again`} /> : t('check')}
    </p>
  )
}
