import { useLocale, useTranslations } from 'next-intl'
import { buttonClass } from '@/components/ui/button-look'
import { providerPath } from '@/lib/dashboard/paths'

/** Leads to the provider: a plain link, which nothing follows in advance. */
export function ProviderLink({ next, isOther = false }: { next?: string; isOther?: boolean }) {
  const t = useTranslations('signIn.provider')
  const locale = useLocale()
  return (
    <a href={providerPath(locale, next, isOther)} className={buttonClass('primary')}>
      {t(isOther ? 'other' : 'continue')}
    </a>
  )
}
