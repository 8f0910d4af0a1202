import { cookies, headers } from 'next/headers'
import { getLocale, getTranslations } from 'next-intl/server'
import { writeFrameTicket } from '@/lib/connection/consent/frame-ticket'
import type { OnboardingView } from '@/lib/onboarding/view/onboarding-view'
import { frameCookieName, isForFrame } from '@/lib/platform/embedding/framing'
import { isHttps } from '@/lib/platform/env'
import { consentBeginPath, consentPath, taskPath } from '@/lib/platform/routes'
import { LazyLeaveForErp } from './lazy-leave-for-erp'

type ConsentLinkProps = { view: OnboardingView; taskId: string; isAgain: boolean }

/**
 * Leads to the ERP's page of consent, which no frame may hold. A frame of another site opens a tab that has no session, so its link carries
 * a ticket.
 */
export async function ConsentLink({ view, taskId, isAgain }: ConsentLinkProps) {
  const t = await getTranslations('consent')
  const locale = await getLocale()
  const { onboardingId, participant, guide } = view
  const isInForeignFrame = (await cookies()).has(frameCookieName(isHttps()))
  const names = { erp: guide.erp.name }
  const href = isInForeignFrame
    ? `${consentPath(locale)}?${new URLSearchParams({
        ticket: await writeFrameTicket({ onboardingId, participantId: participant.id, taskId }),
      })}`
    : `${consentBeginPath}?${new URLSearchParams({ onboardingId, taskId, locale })}`
  return (
    <LazyLeaveForErp
      href={href}
      backPath={taskPath(locale, onboardingId, taskId)}
      isForFrame={isInForeignFrame || isForFrame(await headers())}
      isAgain={isAgain}
      words={{
        submit: isAgain ? t('again') : t('submit', names),
        tab: t('tab', names),
        look: t('look'),
      }}
    />
  )
}
