import { useLocale, useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { acknowledgeNews } from '@/lib/onboarding/news-actions'
import type { Setup } from '@/lib/onboarding/setup'
import type { Reading } from '../erp-label'
import { Words } from '../words'

/** What became new in the guide since the customer began, until somebody has read it. */
export function GuideNews({ setup, reading }: { setup: Setup; reading: Reading }) {
  const t = useTranslations('taskList.news')
  const locale = useLocale()
  const { news, guide, onboardingId } = setup
  if (news.length === 0) return null
  return (
    <div className="mt-6.5">
      <Notice tone="plain" title={t('title')}>
        <p className="text-ink-2">{t('text')}</p>
        <ul className="mt-2 list-disc space-y-1 pl-5">
          {news.map(({ id, of }) => (
            <li key={`${of}.${id}`}>
              <Words reading={reading} of={of} k={`changes.${id}`} />
            </li>
          ))}
        </ul>
        <form action={acknowledgeNews} className="mt-4 print:hidden">
          <input type="hidden" name="onboardingId" value={onboardingId} />
          <input type="hidden" name="locale" value={locale} />
          <input type="hidden" name="version" value={guide.version} />
          <Button look="quiet">{t('understood')}</Button>
        </form>
      </Notice>
    </div>
  )
}
