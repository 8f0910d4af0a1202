import { useLocale, useTranslations } from 'next-intl'
import { Moment } from '@/components/staff/moment'
import { Button } from '@/components/ui/button'
import { BackLink } from '@/components/ui/button-link'
import { HiddenFields } from '@/components/ui/hidden-fields'
import { useLossWords } from '@/components/ui/loss-words'
import { Section } from '@/components/ui/page'
import { useFormatter } from '@/i18n/formatter'
import { webhookPath, webhooksPath } from '@/lib/platform/routes'
import { deleteEndpointAction } from '@/lib/staff/developers/webhooks/actions'
import type { ListedEndpoint } from '@/lib/staff/developers/webhooks/queries'
import { EndpointForm } from './endpoint-form'
import { useEndpointFormWords, useSecretWords } from './endpoint-form-words'
import { SecretForm } from './secret-form'

/** Changes an endpoint, rotates its secret, or deletes it. */
export function EditEndpointPage({ endpoint }: { endpoint: ListedEndpoint }) {
  const t = useTranslations('webhooks')
  const format = useFormatter()
  const locale = useLocale()
  const words = useEndpointFormWords()
  const secretWords = useSecretWords()
  const losses = useLossWords()
  const { endpointId, url, description, eventTypes, earlierSecretUntil: until } = endpoint
  const fields = { endpointId, locale }
  return (
    <>
      <BackLink href={webhookPath(locale, endpointId)}>{t('delivery.endpoint')}</BackLink>
      <h2 className="mt-2 mb-5">{t('form.editTitle')}</h2>
      <EndpointForm
        fields={fields}
        defaults={{ url, description, eventTypes }}
        cancelHref={webhooksPath(locale)}
        words={words}
      />
      <div className="mt-12 grid max-w-150 gap-10">
        <Section id="secret" title={t('secret.title')}>
          <p className="mb-4 text-ink-2">{t('secret.hint')}</p>
          {until && (
            <p className="mb-4 text-note text-ink-3">
              {t.rich('secret.both', {
                at: () => <Moment at={until}>{format.dateTime(until, 'shortMoment')}</Moment>,
              })}
            </p>
          )}
          <SecretForm fields={fields} words={{ submit: t('secret.rotate'), losses, secret: secretWords }} />
        </Section>
        <Section id="delete" title={t('one.deleteTitle')}>
          <p className="mb-4 text-ink-2">{t('one.deleteHint')}</p>
          <form action={deleteEndpointAction} className="grid gap-4">
            <HiddenFields fields={fields} />
            <label className="flex items-start gap-3">
              <input type="checkbox" required className="mt-0.5 size-5 shrink-0 accent-accent" />
              {t('one.deleteConfirm')}
            </label>
            <div>
              <Button className="bg-bad! text-paper!">{t('one.delete')}</Button>
            </div>
          </form>
        </Section>
      </div>
    </>
  )
}
