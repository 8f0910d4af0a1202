import { useLocale, useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { BackLink } from '@/components/ui/button-link'
import { HiddenFields } from '@/components/ui/hidden-fields'
import { useLossWords } from '@/components/ui/loss-words'
import { Section } from '@/components/ui/page'
import type { StaffMember } from '@/lib/accounts/staff/roles'
import { overlaps } from '@/lib/api/keys/end-api-key'
import { developersPath } from '@/lib/platform/routes'
import { revokeApiKeyAction } from '@/lib/staff/developers/keys/actions'
import type { ListedKey } from '@/lib/staff/developers/keys/queries'
import { KeyTable } from './key-table'
import { useNewSecretWords } from './new-key-words'
import { RotateForm } from './rotate-form'

/** Shows one key, with the ways to end it. */
export function OneKeyPage({ staff, apiKey }: { staff: StaffMember; apiKey: ListedKey }) {
  const t = useTranslations('developers.oneKey')
  const locale = useLocale()
  const secret = useNewSecretWords()
  const losses = useLossWords()
  const { keyId, name, state } = apiKey
  const choices = overlaps.map((hours) => ({
    value: String(hours),
    label: hours < 48 ? t('hours', { hours }) : t('days', { days: hours / 24 }),
  }))
  return (
    <>
      <BackLink href={developersPath(locale)}>{t('back')}</BackLink>
      <h2 className="mt-2 mb-3 wrap-anywhere">{name}</h2>
      <KeyTable keys={[apiKey]} caption={name} />
      {staff.role === 'manager' && state === 'valid' && (
        <div className="mt-8 grid max-w-150 gap-10">
          <Section id="rotate" title={t('rotateTitle')}>
            <p className="mb-4 text-ink-2">{t('rotateHint')}</p>
            <RotateForm
              fields={{ keyId }}
              choices={choices}
              words={{ overlap: t('overlap'), submit: t('rotate'), gone: t('gone'), losses, secret }}
            />
          </Section>
          <Section id="revoke" title={t('revokeTitle')}>
            <p className="mb-4 text-ink-2">{t('revokeHint')}</p>
            <form action={revokeApiKeyAction}>
              <HiddenFields fields={{ keyId, locale }} />
              <Button className="bg-bad! text-paper!">{t('revoke')}</Button>
            </form>
          </Section>
        </div>
      )}
    </>
  )
}
