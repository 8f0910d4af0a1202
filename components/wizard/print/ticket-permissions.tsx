import { useTranslations } from 'next-intl'
import { permitLabels } from '@/guides/label'
import { ErpLabel, type Reading } from '../erp-label'
import { PermissionLevel, PermissionName } from '../permission-name'
import { Citation } from '../task/citation'
import { permitRowsOf, type Step } from '../task/steps'
import { Words } from '../words'
import { TickBox } from './tick-box'

/** The permission rows as a table: module, level, and the reason an auditor asks for. */
export function TicketPermissions({ reading, step }: { reading: Reading; step: Step }) {
  const t = useTranslations('print.permissions')
  const task = useTranslations('task.permissions')
  const rows = permitRowsOf(step)
  const isOfObjects = rows.every(({ object }) => object !== undefined)
  const ticked = new Set(step.actions.filter(({ tick }) => tick).map(({ action }) => action.id))
  return (
    <li className="border-b border-line py-2">
      <p>
        {task.rich(isOfObjects ? 'howRights' : 'how', {
          count: rows.length,
          permissions: () => <ErpLabel reading={reading} name={permitLabels.permissions} />,
        })}
      </p>
      <table className="mt-2 w-full text-left text-note">
        <thead>
          <tr className="border-b border-ink">
            <th scope="col" className="w-8 py-1">
              <span className="sr-only">{t('done')}</span>
            </th>
            <th scope="col" className="py-1 pr-4 font-semibold">
              {t('module')}
            </th>
            <th scope="col" className="py-1 pr-4 font-semibold">
              {t('level')}
            </th>
            <th scope="col" className="py-1 font-semibold">
              {t('reason')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id} className="break-inside-avoid border-b border-line align-top last:border-0">
              <td className="py-1.5">
                <TickBox isTicked={ticked.has(row.id)} />
              </td>
              <th scope="row" className="py-1.5 pr-4 font-semibold">
                <PermissionName reading={reading} row={row} look="plain" />
              </th>
              <td className="py-1.5 pr-4">
                <PermissionLevel reading={reading} row={row} look="plain" />
              </td>
              <td className="py-1.5 wrap-anywhere hyphens-auto text-ink-2">
                <Words reading={reading} of="guide" k={`permissions.${row.row}`} />
                <Citation of={row} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </li>
  )
}
