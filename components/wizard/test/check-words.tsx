import type { Check } from '@/connectors/connector'
import { ErpLabel, type Reading } from '../erp-label'
import { Words } from '../words'

/** What one check found out, a permission's with its module. */
export function CheckWords({ reading, check }: { reading: Reading; check: Check }) {
  const module = reading.guide.permissions.find(({ id }) => id === check.row)?.module
  return (
    <Words
      reading={reading}
      k={`checks.${check.id}`}
      tags={{ module: () => module && <ErpLabel reading={reading} name={module} look="plain" /> }}
    />
  )
}
