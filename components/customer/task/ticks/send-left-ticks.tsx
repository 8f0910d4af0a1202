'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'
import type { SavedTicks } from '@/lib/tasks/form-states'
import { tickSenderOf } from './send-ticks'

/** The version that each onboarding had after the last ticks that this window has saved. It outlives the pages. */
const savedVersions = new Map<string, number>()

type SendLeftTicksProps = {
  onboardingId: string
  /** The task of the page, which shows its own ticks itself. */
  taskId?: string
  /** What the page shows of where the tasks are (`looksOf`). */
  looks: string
  /** The version of the onboarding that the page was read from. */
  version: number
}

/**
 * Sends the ticks that an earlier page has left, from whichever page of the onboarding is shown. Reads the page again when it was read before
 * ticks were saved: on its way here, or by the browser, which keeps pages for going back. A page that shows its own ticks is read again only
 * when they have changed the state of a task, or when the server has rejected one.
 */
export function SendLeftTicks({ onboardingId, taskId, looks, version }: SendLeftTicksProps) {
  const router = useRouter()
  useEffect(() => {
    if ((savedVersions.get(onboardingId) ?? 0) > version) router.refresh()
    const sender = tickSenderOf(onboardingId)
    const leave = sender.subscribe({
      onSaved: (savedTaskId, answer) => {
        savedVersions.set(onboardingId, answer.version)
        if (savedTaskId !== taskId || answer.looks !== looks || answer.rejected.length > 0) router.refresh()
      },
    })
    sender.resume()
    return leave
  }, [onboardingId, taskId, looks, version, router])
  return null
}

type ProgressBarProps = {
  /** Is absent where nobody can tick. */
  onboardingId: string | undefined
  /** The version of the onboarding that the page was read from. */
  version: number
  /** From 0 to 1. */
  share: number
  /** Says it in words. */
  label: string
}

/** Shows progress, and grows with each tick that is saved. */
export function ProgressBar({ onboardingId, version, share, label }: ProgressBarProps) {
  const [saved, setSaved] = useState<SavedTicks>()
  useEffect(
    () =>
      onboardingId === undefined
        ? undefined
        : tickSenderOf(onboardingId).subscribe({ onSaved: (_, answer) => setSaved(answer) }),
    [onboardingId],
  )
  const known = saved && saved.version > version ? saved.share : undefined
  const percent = Math.round((known ?? share) * 100)
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuenow={percent}
      aria-valuemin={0}
      aria-valuemax={100}
      className="h-0.75 bg-line print:hidden"
    >
      <div className="h-full bg-accent" style={{ width: `${percent}%` }} />
    </div>
  )
}
