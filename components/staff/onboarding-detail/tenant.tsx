import { useLocale, useTranslations } from 'next-intl'
import { useGuideNames } from '@/components/staff/guide-names'
import { Link } from '@/components/ui/link'
import { Section } from '@/components/ui/page'
import { onboardingPath } from '@/lib/platform/routes'
import type { OnboardingDetail } from '@/lib/staff/onboarding-detail/onboarding-detail'

/** Shows what the vendor's software keeps with the tenant, and the tenant's other onboardings. It is left out when there is neither. */
export function Tenant({ onboarding }: { onboarding: OnboardingDetail }) {
  const t = useTranslations('onboardingDetail.tenant')
  const state = useTranslations('dashboard.state')
  const nameOf = useGuideNames()
  const locale = useLocale()
  const { externalId, metadata, others } = onboarding.tenant
  const pairs = Object.entries(metadata)
  if (!externalId && pairs.length === 0 && others.length === 0) return null
  return (
    <Section id="tenant" title={t('title')}>
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1 text-note">
        {externalId && (
          <>
            <dt className="text-ink-3">{t('externalId')}</dt>
            <dd className="font-mono wrap-anywhere">{externalId}</dd>
          </>
        )}
        {pairs.map(([name, text]) => (
          <div key={name} className="contents">
            <dt className="font-mono text-ink-3 wrap-anywhere">{name}</dt>
            <dd className="wrap-anywhere">{text}</dd>
          </div>
        ))}
      </dl>
      {others.length > 0 && (
        <>
          <h3 className="mt-3 text-note font-semibold">{t('others')}</h3>
          <ul className="text-note">
            {others.map((other) => (
              <li key={other.onboardingId} className="border-b border-line py-2 last:border-0">
                <Link href={onboardingPath(locale, other.onboardingId)}>{nameOf(other.guideId)}</Link>
                <span className="block text-cap text-ink-3">
                  {state(other.state)}
                  {other.archivedAt && ` · ${t('archived')}`}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  )
}
