import { useTranslations } from 'next-intl'
import { permitRowsOf, type Step } from '@/components/customer/task/instructions/steps'
import { Citation } from '@/components/guide-text/action-sentence'
import { ErpLabel } from '@/components/guide-text/erp-label'
import { GuideText } from '@/components/guide-text/guide-text'
import { PermissionLevel, PermissionName } from '@/components/guide-text/permission-name'

/** Shows the permission rows as a table with the module, the level and the reason, which auditors ask for. */
export function TicketPermissions({ step }: { step: Step }) {
  const t = useTranslations('print.permissions')
  const task = useTranslations('task.permissions')
  const rows = permitRowsOf(step)
  const control = rows[0]?.control
  const isOfObjects = rows.every(({ object }) => object !== undefined)
  const ticked = new Set(step.actions.filter(({ tick }) => tick).map(({ action }) => action.id))
  return (
    <li className="border-b border-line py-2">
      <p>
        {task.rich(control === undefined ? 'howChoose' : isOfObjects ? 'howRights' : 'how', {
          count: rows.length,
          permissions: () => control && <ErpLabel name={control} />,
        })}
      </p>
      <table className="mt-2 w-full text-start text-note">
        <thead>
          <tr className="border-b border-ink">
            <th scope="col" className="w-8 py-1">
              <span className="sr-only">{t('done')}</span>
            </th>
            <th scope="col" className="py-1 pe-4 font-semibold max-sm:pe-2">
              {t('module')}
            </th>
            <th scope="col" className="py-1 pe-4 font-semibold max-sm:pe-2">
              {t('level')}
            </th>
            <th scope="col" className="py-1 font-semibold max-sm:w-[46%]">
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
              <th scope="row" className="py-1.5 pe-4 font-semibold max-sm:pe-2">
                <PermissionName row={row} look="plain" />
              </th>
              <td className="py-1.5 pe-4 max-sm:pe-2">
                <PermissionLevel row={row} look="plain" />
              </td>
              <td className="py-1.5 wrap-anywhere hyphens-auto text-ink-2">
                <GuideText voice="guide" k={`permissions.${row.row}`} />
                <Citation of={row} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </li>
  )
}

/** Shows a box to tick with a pen. It is ticked when the action was ticked on the screen. */
export function TickBox({ isTicked }: { isTicked: boolean }) {
  const t = useTranslations('print')
  return (
    <span className="mt-1 grid size-4.5 place-items-center rounded-[3px] border-[1.5px] border-ink text-cap leading-none">
      {isTicked && (
        <>
          <span aria-hidden="true">✓</span>
          <span className="sr-only">{t('ticked')}</span>
        </>
      )}
    </span>
  )
}
