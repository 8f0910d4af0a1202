import Link from 'next/link'
import { useLocale } from 'next-intl'
import { tenantTaskPath } from '@/lib/dashboard/paths'
import type { Tenant } from '@/lib/dashboard/tenant'
import type { JourneyTask } from '@/lib/onboarding/journey'
import { TaskStatusPill } from '../../wizard/task-status'
import { Words } from '../../wizard/words'
import { readingOf } from './reading-of'
import { TaskHint } from './task-hint'

export function TenantTaskRow({ tenant, task }: { tenant: Tenant; task: JourneyTask }) {
  const locale = useLocale()
  const isQuiet = task.status === 'cannotStart'
  return (
    <li className="grid grid-cols-[1fr_auto] items-center gap-x-4 border-b border-line py-2.5 max-sm:grid-cols-1 max-sm:gap-y-1">
      <div className="min-w-0">
        <Link
          href={tenantTaskPath(locale, tenant.row.onboardingId, task.task.id)}
          prefetch={false}
          className={`no-underline hover:underline ${isQuiet ? 'text-ink-3' : 'font-medium text-ink'}`}
        >
          <Words reading={readingOf(tenant)} k={`tasks.${task.task.id}.title`} />
        </Link>
        <TaskHint tenant={tenant} task={task} />
      </div>
      <span className="justify-self-start">
        <TaskStatusPill task={task} />
      </span>
    </li>
  )
}
