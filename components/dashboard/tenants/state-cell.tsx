import { useTranslations } from 'next-intl'
import type { TenantRow } from '@/lib/dashboard/tenant-row'
import { StatePill } from '../state-pill'
import { GuideWords } from './guide-words'

/** Where it stands: with what, and why somebody should help now. */
export function StateCell({ row, now }: { row: TenantRow; now: Date }) {
  const t = useTranslations('tenantList.help')
  const needsHelp = row.helpReason && row.helpFrom && row.helpFrom <= now
  return (
    <>
      <StatePill state={row.state} />
      <Concern row={row} />
      {needsHelp && (
        <span className="mt-0.5 block text-cap font-medium text-ink">{t(`${row.helpReason}`)}</span>
      )}
    </>
  )
}

/** The cause where something went wrong, else the task that is to be done. */
function Concern({ row }: { row: TenantRow }) {
  const { state, guideId, company, lastCause, currentTaskId } = row
  if (state === 'connected' || state === 'attested') return null
  const isWrong = (state === 'problem' || state === 'broken') && lastCause !== undefined
  return (
    <span className="mt-0.5 block text-cap text-ink-3 empty:hidden">
      <GuideWords
        guideId={guideId}
        company={company}
        of={isWrong ? 'causes' : 'tasks'}
        id={isWrong ? lastCause : currentTaskId}
      />
    </span>
  )
}
