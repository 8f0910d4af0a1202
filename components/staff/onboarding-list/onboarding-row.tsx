import { timeOf } from '@/components/staff/moment'
import { Link } from '@/components/ui/link'
import { tableRoles } from '@/components/ui/table-roles'
import { languageName } from '@/i18n/language'
import { languageTag } from '@/i18n/routing'
import { dashboardPath, onboardingPath } from '@/lib/platform/routes'
import { parseListQuery, toSearch } from '@/lib/staff/onboarding-list/list-query'
import type { OnboardingRow } from '@/lib/staff/onboarding-list/onboarding-row'
import type { RowWords } from './row-words'
import { progressOf, stateOf, waitingOf } from './state-cell'

type RowProps = { row: OnboardingRow; words: RowWords }

/** Shows one onboarding as a row, or as a block on narrow screens. The looks of its parts are in `app/repeated.css`. */
export function OnboardingTableRow({ row, words }: RowProps) {
  const { list, state, now, ago } = words
  const activity = row.lastEventKind ? list(`activity.${row.lastEventKind}`) : ''
  const changed = [row.lastActivityAt.getTime(), row.state, row.tasksDone, row.owner?.staffId].join(' ')
  return (
    <tr
      {...tableRoles.row}
      data-live={row.onboardingId}
      data-live-version={changed}
      data-live-announcement={list('live.announcement', {
        company: row.company,
        state: state(row.state),
        activity: activity || 'none',
      })}
    >
      <th {...tableRoles.rowHead} scope="row">
        {nameOf(row, words)}
      </th>
      <td {...tableRoles.cell}>{progressOf(row, words)}</td>
      <td {...tableRoles.cell}>{stateOf(row, words)}</td>
      <td {...tableRoles.cell}>{waitingOf(row, words)}</td>
      <td {...tableRoles.cell}>
        {timeOf(row.lastActivityAt, words.format, ago(now.getTime() - row.lastActivityAt.getTime()))}
        <small>{activity}</small>
      </td>
      <td {...tableRoles.cell}>{row.owner?.name ?? nobody(words)}</td>
    </tr>
  )
}

function nobody({ list }: RowWords) {
  return (
    <span className="text-ink-3">
      <span aria-hidden="true">–</span>
      <span className="sr-only">{list('nobody')}</span>
    </span>
  )
}

const allOnboardings = parseListQuery({ view: 'all' })

/** Names the onboarding. The link covers the whole row. A second one, above it, leads to all onboardings of the tenant. */
function nameOf(row: OnboardingRow, { list, locale, guideName }: RowWords) {
  return (
    <>
      <Link href={onboardingPath(locale, row.onboardingId)}>{row.company}</Link>
      <small>
        {`${guideName(row.guideId)} · `}
        <span lang={languageTag(row.locale)}>{languageName(row.locale)}</span>
      </small>
      {row.others > 0 && (
        <Link href={`${dashboardPath(locale)}${toSearch(allOnboardings, { tenantId: row.tenantId })}`}>
          {list('others', { count: row.others })}
        </Link>
      )}
    </>
  )
}
