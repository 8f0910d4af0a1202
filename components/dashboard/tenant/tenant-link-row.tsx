import { useFormatter, useTranslations } from 'next-intl'
import { revokeLink } from '@/lib/dashboard/link-actions'
import type { Tenant, TenantLink } from '@/lib/dashboard/tenant'
import { nameOf } from '@/lib/onboarding/name-of'
import { Words } from '../../wizard/words'
import { Moment } from '../moment'
import { ActionButton } from './action-button'
import { readingOf } from './reading-of'

type TenantLinkRowProps = { tenant: Tenant; link: TenantLink; isManager: boolean }

/** Whose link it is, what it opens and until when, and whether it was opened. */
export function TenantLinkRow({ tenant, link, isManager }: TenantLinkRowProps) {
  const t = useTranslations('tenant.links')
  const format = useFormatter()
  const { person, taskId, expiresAt, revokedAt, openedAt } = link
  const isKnown = tenant.setup.guide.tasks.some(({ id }) => id === taskId)
  const on = (at: Date) => <Moment at={at}>{format.dateTime(at, { dateStyle: 'medium' })}</Moment>
  const end = revokedAt ? 'revoked' : expiresAt > new Date() ? 'until' : 'expired'
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 border-b border-line py-2.5">
      <div className="min-w-0 grow basis-56">
        <p className="text-note wrap-anywhere">
          {nameOf(person)} ·{' '}
          {isKnown ? <Words reading={readingOf(tenant)} k={`tasks.${taskId}.title`} /> : t('whole')}
        </p>
        <p className="text-cap text-ink-3">
          {t.rich(end, { at: () => on(revokedAt ?? expiresAt) })} ·{' '}
          {openedAt
            ? t.rich('opened', {
                count: link.timesOpened,
                ago: () => <Moment at={openedAt}>{format.relativeTime(openedAt)}</Moment>,
              })
            : t('neverOpened')}
        </p>
      </div>
      {isManager && (
        <div className="print:hidden">
          <ActionButton
            action={revokeLink}
            onboardingId={tenant.row.onboardingId}
            fields={{ linkId: link.linkId }}
            look="link"
            label={t('revokeOf', { name: nameOf(person) })}
          >
            {t('revoke')}
          </ActionButton>
        </div>
      )}
    </li>
  )
}
