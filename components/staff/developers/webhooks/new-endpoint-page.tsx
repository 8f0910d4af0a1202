import { useLocale, useTranslations } from 'next-intl'
import { BackLink } from '@/components/ui/button-link'
import { publishedEventTypes } from '@/lib/onboarding/published/event-types'
import { webhooksPath } from '@/lib/platform/routes'
import { EndpointForm } from './endpoint-form'
import { useEndpointFormWords } from './endpoint-form-words'

/** Adds an endpoint. */
export function NewEndpointPage() {
  const t = useTranslations('webhooks')
  const locale = useLocale()
  const words = useEndpointFormWords()
  return (
    <>
      <BackLink href={webhooksPath(locale)}>{t('one.back')}</BackLink>
      <h2 className="mt-2 mb-5">{t('form.newTitle')}</h2>
      <EndpointForm
        defaults={{ url: '', description: '', eventTypes: [...publishedEventTypes] }}
        cancelHref={webhooksPath(locale)}
        words={words}
      />
    </>
  )
}
