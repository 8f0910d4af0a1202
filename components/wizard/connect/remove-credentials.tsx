import { useFormatter, useLocale, useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import type { Setup } from '@/lib/onboarding/setup'
import { removeCredentials } from '@/lib/onboarding/test-actions'
import { TaskFields } from '../task/task-fields'

/** Folded away: the connection needs them, and nothing asks for removing them in passing. */
export function RemoveCredentials({ setup, taskId }: { setup: Setup; taskId: string }) {
  const { onboardingId, credentials } = setup
  const t = useTranslations('connect.remove')
  const locale = useLocale()
  const format = useFormatter()
  if (!credentials) return null
  return (
    <details className="mt-12 text-note text-ink-2">
      <summary className="w-fit py-1">{t('title')}</summary>
      <form action={removeCredentials} className="mt-2 grid max-w-[36em] justify-items-start gap-3">
        <TaskFields onboardingId={onboardingId} taskId={taskId} locale={locale} />
        <p>{t('text', { when: format.dateTime(credentials.updatedAt, { dateStyle: 'long' }) })}</p>
        <Button look="quiet">{t('submit')}</Button>
      </form>
    </details>
  )
}
