import { useTranslations } from 'next-intl'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import type { Guide } from '@/lib/guide/model/guide'
import { getEnv } from '@/lib/platform/env'
import { readFraming } from '@/lib/platform/http/caller'
import { FrameBridge } from './frame-bridge'
import { OutsideFrame } from './framed'
import { ReturnLink } from './return-link'
import { TellReached } from './tell-reached'
import { WayOut, type WayOutProps } from './way-out'

type LeaveProps = { vendor: Guide['vendor']; returnUrl?: string }

/** Shows the way out of the onboarding in the header of a customer's page, where there is one. */
export function Leave({ vendor, returnUrl }: LeaveProps) {
  const t = useTranslations('common')
  const words = { back: t('backToVendor', { vendor: vendor.name }), exit: t('exit') }
  if (mayBeFramed()) return <LeaveFrame returnUrl={returnUrl} words={words} />
  return returnUrl ? <ReturnLink href={returnUrl} label={words.back} /> : null
}

/** Returns whether a page of a vendor may hold one of ours. Where none may, the browser needs no script to find out whether one does. */
export function mayBeFramed(): boolean {
  return getEnv().EMBED_ORIGINS.length > 0
}

async function LeaveFrame(props: Pick<WayOutProps, 'returnUrl' | 'words'>) {
  return <WayOut {...(await readFraming())} {...props} />
}

/** Tells the page that holds this one how it goes. */
export async function Bridge() {
  const { isForFrame, origins } = await readFraming()
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
export function Unframed(props: UnframedProps) {
  return mayBeFramed() ? <OutsideFrameOnly {...props} /> : props.children
}

type UnframedProps = { children: ReactNode; instead?: ReactNode }

async function OutsideFrameOnly({ children, instead = null }: UnframedProps) {
  const { isForFrame } = await readFraming()
  return (
    <OutsideFrame isForFrame={isForFrame} instead={instead}>
      {children}
    </OutsideFrame>
  )
}
