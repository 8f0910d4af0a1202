import { useTranslations } from 'next-intl'
import type { Tenant } from '@/lib/dashboard/tenant'
import { Part } from './part'
import { TenantMailRow } from './tenant-mail-row'

const shown = 6

/** What went out, and what could not. */
export function TenantMails({ tenant: { mails } }: { tenant: Tenant }) {
  const t = useTranslations('tenant.mails')
  const first = mails.slice(0, shown)
  const rest = mails.slice(shown)
  return (
    <Part id="mails" title={t('title')}>
      {mails.length === 0 && <p className="text-note text-ink-3">{t('none')}</p>}
      <ul>
        {first.map((mail) => (
          <TenantMailRow key={mail.mailId} mail={mail} />
        ))}
      </ul>
      {rest.length > 0 && (
        <details className="mt-2 text-note text-ink-2">
          <summary className="w-fit py-1">{t('older', { count: rest.length })}</summary>
          <ul>
            {rest.map((mail) => (
              <TenantMailRow key={mail.mailId} mail={mail} />
            ))}
          </ul>
        </details>
      )}
    </Part>
  )
}
