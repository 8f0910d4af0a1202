import { useFormatter, useTranslations } from 'next-intl'
import type { TenantMail } from '@/lib/dashboard/tenant'
import { Moment } from '../moment'

/** One mail, and where it got stuck, if it did. */
export function TenantMailRow({ mail }: { mail: TenantMail }) {
  const t = useTranslations('tenant.mails')
  const format = useFormatter()
  const { kind, person, state, fault } = mail
  const at = mail.sentAt ?? mail.tryAt ?? mail.at
  const isStuck = state === 'failing' || state === 'givenUp'
  return (
    <li className="border-b border-line py-2.5">
      <p className="text-note wrap-anywhere">
        {t(t.has(`kind.${kind}`) ? `kind.${kind}` : 'kind.other')}{' '}
        <span className="text-ink-3">{t('to', { email: person.email })}</span>
      </p>
      <p className={`text-cap ${isStuck ? 'text-bad' : 'text-ink-3'}`}>
        {t.rich(`state.${state}`, { at: () => <Moment at={at}>{format.relativeTime(at)}</Moment> })}
      </p>
      {isStuck && (
        <p className="text-cap text-ink-2">{t(t.has(`fault.${fault}`) ? `fault.${fault}` : 'fault.other')}</p>
      )}
    </li>
  )
}
