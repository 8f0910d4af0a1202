import type { Reading } from '../erp-label'
import { PermissionLevel, PermissionName } from '../permission-name'
import { Words } from '../words'
import { Citation } from './citation'
import type { PermitAction } from './steps'
import { TickButton } from './tick-button'
import { TickedItem } from './ticked-item'

type PermissionRowProps = {
  reading: Reading
  row: PermitAction
  /** Stands under a heading that names the module. */
  isUnderModule: boolean
}

/** One module, or one line of it, with the level to choose, and why it is needed. */
export function PermissionRow({ reading, row, isUnderModule }: PermissionRowProps) {
  const nameId = `${row.id}-sentence`
  return (
    <TickedItem
      actionId={row.id}
      className="grid grid-cols-[1.75rem_1fr] gap-x-2.5 border-line py-2.5 pr-4 pl-3 not-first:border-t"
    >
      <TickButton actionId={row.id} labelledBy={nameId} />
      <div className="min-w-0">
        <p id={nameId} className="flex flex-wrap items-baseline justify-between gap-x-4">
          <span className="min-w-0 group-data-[state=done]:text-ink-3">
            <PermissionName reading={reading} row={row} isUnderModule={isUnderModule} />
          </span>{' '}
          <span className="font-medium group-data-[state=done]:text-ink-3">
            <PermissionLevel reading={reading} row={row} look="plain" />
          </span>
        </p>
        <p className="mt-1 text-note text-ink-3">
          <Words reading={reading} of="guide" k={`permissions.${row.row}`} />
          <Citation of={row} />
        </p>
      </div>
    </TickedItem>
  )
}
