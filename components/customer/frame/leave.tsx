import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import type { Guide } from '@/lib/guide/model/guide'
import { readFraming } from '@/lib/platform/http/caller'
import { FrameBridge } from './frame-bridge'
import { OutsideFrame } from './framed'
import { TellReached } from './tell-reached'
import { WayOut } from './way-out'

type LeaveProps = { vendor: Guide['vendor']; returnUrl?: string }

/** Shows the way out of the onboarding in the header of a customer's page, where there is one. */
export async function Leave({ vendor, returnUrl }: LeaveProps) {
  const t = await getTranslations('common')
  const words = { back: t('backToVendor', { vendor: vendor.name }), exit: t('exit') }
  return <WayOut {...(await readFraming())} returnUrl={returnUrl} words={words} />
}

/** Tells the page that holds this one how it goes. Renders nothing where no page may hold one of ours. */
export async function Bridge() {
  const { isForFrame, origins } = await readFraming()
  if (origins.length === 0) return null
  const t = await getTranslations('common')
  return <FrameBridge isForFrame={isForFrame} origins={origins} words={{ exit: t('exit') }} />
}

type ReachedProps = { onboardingId: string; externalId?: string; state: 'connected' | 'attested' }

/** Tells the page that holds this one that the connection stands. */
export async function Reached(reached: ReachedProps) {
  const { origins } = await readFraming()
  return origins.length === 0 ? null : <TellReached {...reached} origins={origins} />
}

/** Leaves out in a frame what the page around it shows already. `instead` takes its place. */
export async function Unframed({ children, instead = null }: { children: ReactNode; instead?: ReactNode }) {
  const { isForFrame } = await readFraming()
  return (
    <OutsideFrame isForFrame={isForFrame} instead={instead}>
      {children}
    </OutsideFrame>
  )
}
