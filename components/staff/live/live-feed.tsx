'use client'

import { useRouter } from 'next/navigation'
import {
  type ReactNode,
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  useTransition,
} from 'react'
import type { TableEvents } from '@/lib/staff/live/table-event'
import { type FeedState, followFeed } from './follow-feed'
import { changedRows, readRows, takeOverRows, tint } from './live-rows'
import { timeToAsk } from './pace'
import { forgetBefore, showTable, tellCounts } from './table-store'

type LiveFeedProps = {
  /** The address of the stream with the parameters of the table. */
  address: string
  /** Whether further rows follow on the next page. */
  hasNext: boolean
  /** The time at which the page was rendered, in milliseconds. The stream starts with the changes since then. */
  renderedAt: number
  words: { live: string; lost: string; many: string }
  /** Shown until the stream is open. */
  asOf: ReactNode
}

const announceEveryMs = 4_000
/** More names at once are announced as one sentence without names. */
const mostNames = 3

/** Changes the rows and the counts of the page as the stream tells, tints the changed rows, and announces them now and then. */
export function LiveFeed({ address, hasNext, renderedAt, words, asOf }: LiveFeedProps) {
  const router = useRouter()
  const [state, setState] = useState<FeedState>()
  const [askAt, setAskAt] = useState<number>()
  const [isAsking, startAsking] = useTransition()
  const [announcement, setAnnouncement] = useState('')
  const before = useRef<Map<string, string>>(undefined)
  const unannounced = useRef(new Map<string, string>())
  const lastAskedAt = useRef(0)
  const since = useRef(renderedAt)

  useLayoutEffect(() => showTable(address), [address])
  useLayoutEffect(() => {
    since.current = renderedAt
    forgetBefore(renderedAt)
  }, [renderedAt])

  const ask = useCallback((readers: number) => {
    const at = timeToAsk({
      now: Date.now(),
      lastAskedAt: lastAskedAt.current,
      readers,
      random: Math.random(),
    })
    setAskAt((earlier) => Math.min(at, earlier ?? at))
  }, [])

  const show = useCallback((shown: ReturnType<typeof changedRows>) => {
    tint(shown)
    // A tenant that changes several times meanwhile is announced once.
    for (const { row, announcement: said } of shown) unannounced.current.set(row.dataset.live ?? '', said)
  }, [])

  const takeOver = useCallback(
    (at: number, { rows, counts, changed }: Partial<TableEvents>) => {
      if (changed) ask(changed.readers)
      if (counts) tellCounts(at, counts)
      // The page that explains how to begin has neither rows nor counts.
      if (counts && !document.querySelector('[data-live-count]') && counts.all > 0) ask(1)
      if (!rows) return
      const { shown, isUnfit } = takeOverRows(at, rows, hasNext)
      show(shown)
      if (isUnfit) ask(1)
    },
    [ask, show, hasNext],
  )

  // React runs layout effects before the browser can deliver another event. With useEffect, the stream of the table that
  // the reader has left could still change the rows of the next one.
  useLayoutEffect(
    () =>
      followFeed(address, since.current, {
        onState: setState,
        onEvent: takeOver,
        onSignedOut: () => router.refresh(),
      }),
    [address, takeOver, router],
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
    show(changed)
  }, [isAsking, show])

  useEffect(() => {
    const timer = setInterval(() => {
      const sentences = [...unannounced.current.values()]
      unannounced.current.clear()
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
