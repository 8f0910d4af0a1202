'use client'

import type { CSSProperties } from 'react'
import { arrange } from '@/components/staff/live/table-store'
import { useTold } from '@/components/staff/live/use-told'
import { Link } from '@/components/ui/link'
import { StatusPill } from '@/components/ui/status-pill'
import { tableRoles } from '@/components/ui/table-roles'
import type { Direction } from '@/lib/staff/onboarding-list/list-query'
import type { RowInPlace, RowInWords, TimeInWords } from '@/lib/staff/onboarding-list/row-in-words'

type OnboardingRowsProps = {
  /** The rows as the page has them, in their order. */
  rows: RowInPlace[]
  direction: Direction
  /** The address of an onboarding is this with its id. */
  path: string
  /** Stands where it is nobody's turn and where nobody owns the onboarding. */
  nobody: string
}

/** Shows the rows of the table, and what the stream has told of them since: rows that changed, came in, moved or went. */
export function OnboardingRows({ rows, direction, ...shared }: OnboardingRowsProps) {
  const told = useTold()
  return arrange(rows, direction, told).map((row) => (
    <OnboardingTableRow key={row.id} row={row} {...shared} />
  ))
}

type RowProps = { row: RowInWords; path: string; nobody: string }

/** Shows one onboarding as a row, or as a block on narrow screens. The looks of its parts are in `app/repeated.css`. */
function OnboardingTableRow({ row, path, nobody }: RowProps) {
  return (
    <tr
      {...tableRoles.row}
      data-live={row.id}
      data-live-version={row.version}
      data-live-announcement={row.announcement}
    >
      <th {...tableRoles.rowHead} scope="row">
        <Name row={row} path={path} />
      </th>
      <td {...tableRoles.cell}>
        {row.progress}
        <span
          aria-hidden="true"
          className={`share ${shareColours[row.tone]}`}
          style={{ '--share': `${row.share}%` } as CSSProperties}
        />
      </td>
      <td {...tableRoles.cell}>
        <StatusPill tone={row.tone}>{row.state}</StatusPill>
        {row.concern && <small>{row.concern}</small>}
        {row.guideAbsent && <small className="font-medium text-bad">{row.guideAbsent}</small>}
        {row.help && <small className="font-medium text-ink">{row.help}</small>}
      </td>
      <td {...tableRoles.cell}>
        <Waiting row={row} nobody={nobody} />
      </td>
      <td {...tableRoles.cell}>
        <Time {...row.active} />
        <small>{row.activity}</small>
      </td>
      <td {...tableRoles.cell}>
        {row.owner ?? (
          <span className="text-ink-3">
            <span aria-hidden="true">–</span>
            <span className="sr-only">{nobody}</span>
          </span>
        )}
      </td>
    </tr>
  )
}

/** Names the onboarding. The link covers the whole row. A second one, above it, leads to all onboardings of the tenant. */
function Name({ row, path }: { row: RowInWords; path: string }) {
  const [tag, name] = row.language
  return (
    <>
      <Link href={`${path}${row.id}`}>{row.company}</Link>
      <small>
        {`${row.guide} · `}
        <span lang={tag}>{name}</span>
      </small>
      {row.others && <Link href={row.others.href}>{row.others.text}</Link>}
    </>
  )
}

const shareColours = {
  bad: 'text-bad',
  wait: 'text-wait-line',
  plain: 'text-accent',
  muted: 'text-accent',
} as const satisfies Record<RowInWords['tone'], string>

/** Says whose turn it is, since when, and how long that usually takes. */
function Waiting({ row: { waiting }, nobody }: { row: RowInWords; nobody: string }) {
  if (!waiting) return <span className="text-ink-3">{nobody}</span>
  return (
    <>
      {waiting.on}
      {waiting.since && (
        <small>
          {waiting.before}
          <Time {...waiting.since} />
          {waiting.usually}
        </small>
      )}
    </>
  )
}

function Time({ at, title, text }: TimeInWords) {
  return (
    <time dateTime={at} title={title}>
      {text}
    </time>
  )
}
