import type { Check } from '@/connectors/connector'
import type { Reading } from '../erp-label'
import { PermissionName } from '../permission-name'
import { Words } from '../words'

/** What one check found out, a permission's with its module. */
export function CheckWords({ reading, check }: { reading: Reading; check: Check }) {
  const row = reading.guide.permissions.find(({ id }) => id === check.row)
  return (
    <Words
      reading={reading}
      k={`checks.${check.id}`}
      tags={{ module: () => row && <PermissionName reading={reading} row={row} look="plain" /> }}
    />
  )
}
