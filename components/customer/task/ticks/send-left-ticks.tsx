'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'
import { tickSenderOf } from './send-ticks'

/** Whether the pages that the browser keeps for going back were drawn before the last tick. It outlives the pages. */
let areKeptPagesOld = false

type SendLeftTicksProps = {
  onboardingId: string
  /** The task of the page, which shows its own ticks itself. */
  taskId?: string
  /** What the page shows of where the tasks are (`looksOf`). */
  looks: string
}

/**
 * Sends the ticks that an earlier page has left, from whichever page of the onboarding is shown. A page that does not show the ticks itself is
 * read again once they are saved, because it counts them; so is any page that shows another state of the tasks than there is now, and one
 * to which the reader goes back.
 */
export function SendLeftTicks({ onboardingId, taskId, looks }: SendLeftTicksProps) {
  const router = useRouter()
  useEffect(() => {
    const refresh = () => {
      areKeptPagesOld = false
      router.refresh()
    }
    const refreshIfOld = () => {
      if (areKeptPagesOld) refresh()
    }
    const sender = tickSenderOf(onboardingId)
    const leave = sender.subscribe({
      onSaved: (savedTaskId, answer) => {
        areKeptPagesOld = true
        if (savedTaskId !== taskId || answer.looks !== looks || answer.rejected.length > 0) refresh()
      },
    })
    sender.resume()
    window.addEventListener('popstate', refreshIfOld)
    return () => {
      leave()
      window.removeEventListener('popstate', refreshIfOld)
    }
  }, [onboardingId, taskId, looks, router])
  return null
}

type ProgressBarProps = {
  /** Is absent where nobody can tick. */
  onboardingId: string | undefined
  /** From 0 to 1. */
  share: number
  /** Says it in words. */
  label: string
}

/** Shows progress, and grows with each tick that is saved. */
export function ProgressBar({ onboardingId, share, label }: ProgressBarProps) {
  const [saved, setSaved] = useState<{ share: number; drawn: number }>()
  useEffect(
    () =>
      onboardingId === undefined
        ? undefined
        : tickSenderOf(onboardingId).subscribe({
            onSaved: (_, answer) =>
              answer.share !== undefined && setSaved({ share: answer.share, drawn: share }),
          }),
    [onboardingId, share],
  )
  const percent = Math.round((saved?.drawn === share ? saved.share : share) * 100)
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
