'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'
import { tickSenderOf } from './send-ticks'

/** When a tick was last saved from this window, in milliseconds of `performance.now()`. It outlives the pages. */
let savedAt = Number.NEGATIVE_INFINITY

/** When something was last pressed: a page that comes upon it was asked for then. */
let pressedAt = 0

const notePress = () => {
  pressedAt = performance.now()
}

type SendLeftTicksProps = {
  onboardingId: string
  /** The task of the page, which shows its own ticks itself. */
  taskId?: string
  /** What the page shows of where the tasks are (`looksOf`). */
  looks: string
}

/**
 * Sends the ticks that an earlier page has left, from whichever page of the onboarding is shown. A page that does not show the ticks itself is
 * read again once they are saved, because it counts them; so is any page that shows another state of the tasks than there is now, one that
 * was on its way meanwhile, and one to which the reader goes back.
 */
export function SendLeftTicks({ onboardingId, taskId, looks }: SendLeftTicksProps) {
  const router = useRouter()
  useEffect(() => {
    // Whoever goes back sees a page that the browser has kept, from before.
    const refreshIfOld = () => {
      if (savedAt > Number.NEGATIVE_INFINITY) router.refresh()
    }
    // A tick that was saved while this page was on its way may be missing in it.
    if (savedAt > pressedAt) {
      notePress()
      router.refresh()
    }
    const sender = tickSenderOf(onboardingId)
    const leave = sender.subscribe({
      onSaved: (savedTaskId, answer) => {
        savedAt = performance.now()
        if (savedTaskId !== taskId || answer.looks !== looks || answer.rejected.length > 0) router.refresh()
      },
    })
    sender.resume()
    document.addEventListener('click', notePress, true)
    window.addEventListener('popstate', refreshIfOld)
    return () => {
      leave()
      document.removeEventListener('click', notePress, true)
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
