import { useTranslations } from 'next-intl'
import type { Action, Guide } from '@/guides/guide'
import type { Reading } from '../erp-label'
import { MenuPath } from '../menu-path'
import { Words } from '../words'

type FindOutProps = { reading: Reading; questionId: string; actions: Action[] }

/** For those who are not sure: where in the ERP the answer stands, and how to read it. */
export function FindOut({ reading, questionId, actions }: FindOutProps) {
  const t = useTranslations('questions')
  return (
    <details className="mt-3 text-note text-ink-2">
      <summary className="w-fit py-1">{t('findOut')}</summary>
      <div className="mt-1 grid max-w-[36em] gap-2.5 border-l-3 border-line-2 pl-4">
        <div>
          <MenuPath reading={reading} path={actions.flatMap((action) => labelsOf(reading.guide, action))} />
        </div>
        <p>
          <Words reading={reading} k={`questions.${questionId}.findOut`} />
        </p>
      </div>
    </details>
  )
}

function labelsOf(guide: Guide, action: Action): string[] {
  if (action.verb === 'tab' || action.verb === 'section') return [action.label]
  if (action.verb !== 'open') return []
  const screen = guide.screens[action.screen]
  return [...(screen?.path ?? []), ...(screen?.tab ? [screen.tab] : [])]
}
