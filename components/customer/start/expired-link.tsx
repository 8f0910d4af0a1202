import { useLocale, useTranslations } from 'next-intl'
import { SupportContact } from '@/components/customer/support-contact'
import { Button } from '@/components/ui/button'
import { HiddenFields } from '@/components/ui/hidden-fields'
import { PlainPage } from '@/components/ui/page'
import type { Guide } from '@/lib/guide/model/guide'
import { sendNewLinkAction } from '@/lib/invitations/actions'

type ExpiredLinkProps = { token: string; vendor: Guide['vendor']; canSendMail: boolean }

/** Says that a link has expired, and offers to mail a new one to the address for which it was meant. */
export function ExpiredLink({ token, vendor, canSendMail }: ExpiredLinkProps) {
  const t = useTranslations('start.expired')
  const locale = useLocale()
  return (
    <PlainPage title={t('title')}>
      <p>{t('text')}</p>
      <p>{t(canSendMail ? 'mail' : 'repair')}</p>
      {canSendMail && (
        <form action={sendNewLinkAction} className="pt-4">
          <HiddenFields fields={{ token, locale }} />
          <Button>{t('submit')}</Button>
        </form>
      )}
      <SupportContact vendor={vendor} />
    </PlainPage>
  )
}
