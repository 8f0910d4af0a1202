import { useTranslations } from 'next-intl'
import { buttonClass } from '@/components/ui/button'
import type { JourneyEnding } from '@/lib/onboarding/journey'
import { withReached } from '@/lib/onboarding/return-urls'
import type { OnboardingView } from '@/lib/onboarding/view/onboarding-view'
import { Reached } from './leave'

type BackToVendorProps = { view: OnboardingView; ending: JourneyEnding }

/** Leads at the end on into the vendor's own product, which learns what was reached. In a frame the whole window goes there. */
export function BackToVendor({ view, ending }: BackToVendorProps) {
  const t = useTranslations('common')
  const { onboardingId, externalId, returnUrls, guide } = view
  const reached = { onboardingId, externalId, state: stateOf(ending) }
  return (
    <>
      {!view.viewed && <Reached {...reached} />}
      {returnUrls.successUrl && (
        <p className="mt-7 print:hidden">
          <a
            href={withReached(returnUrls.successUrl, reached)}
            target="_top"
            className={buttonClass('primary', 'wrap-anywhere')}
          >
            {t('backToVendor', { vendor: guide.vendor.name })}
          </a>
        </p>
      )}
    </>
  )
}

function stateOf({ how }: JourneyEnding): 'connected' | 'attested' {
  return how === 'verified' ? 'connected' : 'attested'
}
