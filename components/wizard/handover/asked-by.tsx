import { useTranslations } from 'next-intl'
import { nameOf } from '@/lib/onboarding/name-of'
import type { Asked } from '@/lib/onboarding/setup'

/** In the place of the way back: a colleague has this one page. */
export function AskedBy({ asked, company }: { asked: Asked; company: string }) {
  const t = useTranslations('task.asked')
  const name = nameOf(asked.from)
  return (
    <>
      <p className="text-note text-ink-3">{t('by', { name, company })}</p>
      {asked.message && (
        <blockquote className="mt-3 mb-5 border-l-3 border-line-2 py-0.5 pl-4.5 whitespace-pre-line text-ink-2">
          {asked.message}
        </blockquote>
      )}
    </>
  )
}
