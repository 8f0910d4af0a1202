import { useTranslations } from 'next-intl'
import { FaultList } from '@/components/staff/installation-notices/guides-left-out'
import { Notice } from '@/components/ui/notice'
import type { Fault } from '@/lib/guide/explain/fault'

type AbsentGuideProps = {
  guideId: string
  /** Why the guide is left out. There are none where it is not installed any more. */
  faults: Fault[]
}

/** Says that the guide of an onboarding is not served and why, what its customer sees meanwhile, and what can be done. */
export function AbsentGuide({ guideId, faults }: AbsentGuideProps) {
  const t = useTranslations('onboardingDetail.absentGuide')
  const isLeftOut = faults.length > 0
  return (
    <div className="mt-6">
      <Notice tone="bad" title={t(isLeftOut ? 'faulty' : 'missing')}>
        <p>{t('text')}</p>
        <p className="mt-2">
          {t(isLeftOut ? 'repairFaults' : 'repairMissing', { guideId, command: 'npm run guides:check' })}
        </p>
        {isLeftOut && <FaultList faults={faults} />}
      </Notice>
    </div>
  )
}
