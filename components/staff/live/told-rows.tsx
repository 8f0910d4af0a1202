'use client'

import { type ReactNode, useMemo, useSyncExternalStore } from 'react'
import type { Direction, ListView } from '@/lib/staff/onboarding-list/list-query'
import { arrange, followTold, type Place, readNothing, readTold } from './table-store'

type ToldRowsProps<Row extends Place> = {
  /** The rows as the page has them, in their order. */
  rows: Row[]
  direction: Direction
  /** Returns what shows a row of the page. It needs a key. */
  draw(row: Row): ReactNode
}

/** Shows the rows of a page, and what the stream has told of them since: rows that changed, came in, moved or went. */
export function ToldRows<Row extends Place>({ rows, direction, draw }: ToldRowsProps<Row>) {
  const told = useSyncExternalStore(followTold, readTold, readNothing)
  return arrange(rows, direction, told).map((row) =>
    'html' in row ? <DrawnRow key={row.id} html={row.html} /> : draw(row),
  )
}

/** Shows a row that the server has drawn by itself, with the same components as the page. */
function DrawnRow({ html }: { html: string }) {
  const { attributes, inner } = useMemo(() => readRow(html), [html])
  // biome-ignore lint/security/noDangerouslySetInnerHtml: our own server rendered this HTML by React, which escapes every text in it
  return <tr {...attributes} dangerouslySetInnerHTML={{ __html: inner }} />
}

function readRow(html: string): { attributes: Record<string, string>; inner: string } {
  const template = document.createElement('template')
  template.innerHTML = html
  const row = template.content.firstElementChild
  const attributes = [...(row?.attributes ?? [])].map(({ name, value }) => [
    name === 'class' ? 'className' : name,
    value,
  ])
  return { attributes: Object.fromEntries(attributes), inner: row?.innerHTML ?? '' }
}

type ToldCountProps = {
  view: ListView
  /** More rows than this are not counted. `many` says so in words. */
  most: number
  many: string
  /** The number as the page was drawn, in words. */
  children: string
}

/** Shows the number of rows of a view, and follows what the stream tells of it. */
export function ToldCount({ view, most, many, children }: ToldCountProps) {
  const { counts } = useSyncExternalStore(followTold, readTold, readNothing)
  const count = counts?.byView[view]
  return (
    <span data-live-count={view}>{count === undefined ? children : count > most ? many : say(count)}</span>
  )
}

function say(count: number): string {
  return new Intl.NumberFormat(document.documentElement.lang).format(count)
}
