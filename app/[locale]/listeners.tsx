'use client'

import type { ComponentProps } from 'react'
import { FollowLinks } from '@/components/ui/follow-links'
import { KeepFocus } from '@/components/ui/keep-focus'
import { KeepTyped } from '@/components/ui/keep-typed'
import { RememberTimeZone } from '@/components/ui/remember-time-zone'
import { SendOnce } from '@/components/ui/send-once'

/** Adds the event listeners that every page needs. They share one client component, because each client component costs the server time on every page. */
export function Listeners(timeZone: ComponentProps<typeof RememberTimeZone>) {
  return (
    <>
      <FollowLinks />
      <KeepFocus />
      <SendOnce />
      <KeepTyped />
      <RememberTimeZone {...timeZone} />
    </>
  )
}
