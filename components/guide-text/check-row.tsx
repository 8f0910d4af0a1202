import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Check, CheckState } from '@/connectors/connector'
import { getGuideContext } from './guide-context'
import { GuideText } from './guide-text'
import { PermissionName } from './permission-name'

const looks = {
  passed: { mark: '✓', tone: 'text-good', text: '' },
  failed: { mark: '✕', tone: 'text-bad', text: 'font-semibold text-bad' },
  unknown: { mark: '?', tone: 'text-ink-2', text: '' },
  notReached: { mark: '·', tone: 'text-ink-3', text: 'text-ink-3' },
  asking: { mark: '…', tone: 'text-ink-3', text: 'text-ink-3' },
}

type CheckRowProps = { state: CheckState | 'asking'; ms: number; children: ReactNode; more?: ReactNode }

/** Shows one check: a mark, what was asked, and how long the answer took. */
export function CheckRow({ state, ms, children, more }: CheckRowProps) {
  const t = useTranslations('connectionTest.checks')
  const { mark, tone, text } = looks[state]
  return (
    <li className="grid grid-cols-[1.75rem_1fr_auto] items-baseline gap-x-3 border-b border-line py-2.75">
      <span aria-hidden="true" className={`text-center font-bold ${tone}`}>
        {mark}
      </span>
      <span className={text}>
        {state !== 'asking' && (
          <span className="sr-only">
            {t.markup('announced', { state: t(`state.${state}`), check: () => '' })}
          </span>
        )}
        {children}
      </span>
      <span className="text-cap text-ink-3">
        {state === 'notReached' || state === 'unknown' ? (
          <span aria-hidden="true">{t(`state.${state}`)}</span>
        ) : (
          ms > 0 && t('seconds', { seconds: Math.max(0.1, ms / 1000) })
        )}
      </span>
      {more && <div className="col-start-2 col-end-4">{more}</div>}
    </li>
  )
}

/** Says what one check has found. A permission check names its module. */
export function CheckText({ check }: { check: Check }) {
  const row = getGuideContext().guide.permissions.find(({ id }) => id === check.row)
  return (
    <GuideText
      k={`checks.${check.id}`}
      tags={{ module: () => row && <PermissionName row={row} look="plain" /> }}
    />
  )
}
