'use client'

import type { ComponentProps } from 'react'
import { FollowLinks } from '@/components/ui/follow-links'
import { KeepFocus } from '@/components/ui/keep-focus'
import { KeepTyped } from '@/components/ui/keep-typed'
import { RememberTimeZone } from '@/components/ui/remember-time-zone'
import { SendOnce } from '@/components/ui/send-once'

/** What every page listens to. It is one component of the browser, because each that the server has to name costs it time. */
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
