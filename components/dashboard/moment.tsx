import { useFormatter } from 'next-intl'
import type { ReactNode } from 'react'

/** A point in time, however it is said; exactly, to whoever asks for it. */
export function Moment({ at, children }: { at: Date; children: ReactNode }) {
  const format = useFormatter()
  return (
    <time dateTime={at.toISOString()} title={format.dateTime(at, { dateStyle: 'long', timeStyle: 'short' })}>
      {children}
    </time>
  )
}
