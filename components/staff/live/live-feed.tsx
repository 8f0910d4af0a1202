'use client'

import { useRouter } from 'next/navigation'
import { type ReactNode, useEffect, useRef, useState, useTransition } from 'react'
import { type FeedState, followFeed } from './follow-feed'
import { changedRows, isShown, readRows, tint } from './live-rows'
import { timeToAsk } from './pace'

type LiveFeedProps = {
  address: string
  /** The time at which the page was rendered, in milliseconds. The stream starts with the changes since then. */
  renderedAt: number
  words: { live: string; lost: string; many: string }
  /** Shown until the stream is open. */
  asOf: ReactNode
}

const announceEveryMs = 4_000
/** More names at once are announced as one sentence without names. */
const mostNames = 3

/** Refreshes the page when something has changed, tints the changed rows, and announces them now and then. */
export function LiveFeed({ address, renderedAt, words, asOf }: LiveFeedProps) {
  const router = useRouter()
  // The time of the first rendering. From then on the stream itself reports what was missed.
  const [since] = useState(renderedAt)
  const [state, setState] = useState<FeedState>()
  const [askAt, setAskAt] = useState<number>()
  const [isAsking, startAsking] = useTransition()
  const [announcement, setAnnouncement] = useState('')
  const before = useRef<Map<string, string>>(undefined)
  const unannounced = useRef<string[]>([])
  const lastAskedAt = useRef(0)
  const readers = useRef(1)

  useEffect(
    () =>
      followFeed(address, since, {
        onState: setState,
        onChanged: (change) => {
          readers.current = change?.readers ?? readers.current
          const at = timeToAsk({
            now: Date.now(),
            lastAskedAt: lastAskedAt.current,
            readers: readers.current,
            isShown: !change || isShown(change.onboardingId),
            random: Math.random(),
          })
          setAskAt((earlier) => Math.min(at, earlier ?? at))
        },
        onSignedOut: () => router.refresh(),
      }),
    [address, since, router],
  )

  const dueAt = state === 'live' && !isAsking ? askAt : undefined
  useEffect(() => {
    if (dueAt === undefined) return
    const timer = setTimeout(() => {
      lastAskedAt.current = Date.now()
      setAskAt(undefined)
      before.current = readRows()
      startAsking(() => router.refresh())
    }, dueAt - Date.now())
    return () => clearTimeout(timer)
  }, [dueAt, router])

  useEffect(() => {
    if (isAsking || !before.current) return
    const changed = changedRows(before.current)
    before.current = undefined
    tint(changed)
    unannounced.current.push(...changed.map(({ announcement }) => announcement))
  }, [isAsking])

  useEffect(() => {
    const timer = setInterval(() => {
      const sentences = unannounced.current.splice(0)
      if (sentences.length > 0)
        setAnnouncement(sentences.length > mostNames ? words.many : sentences.join(' '))
    }, announceEveryMs)
    return () => clearInterval(timer)
  }, [words.many])

  return (
    <>
      {state ? (
        <span className={`flex items-center gap-2 ${state === 'lost' ? 'text-wait' : ''}`}>
          <span
            aria-hidden="true"
            className={`size-2 rounded-full ${state === 'lost' ? 'border border-wait' : 'bg-accent'}`}
          />
          <span role="status">{words[state]}</span>
        </span>
      ) : (
        asOf
      )}
      <span role="log" aria-live="polite" className="sr-only">
        {announcement}
      </span>
    </>
  )
}
