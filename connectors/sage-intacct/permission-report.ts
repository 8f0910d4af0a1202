import type { Check, Probe } from '../connector'
import { likely } from '../findings'
import type { Read } from './probes'

/** One `permission` check per probe. Where all are denied, the role as a whole is to blame and no single row (SI-55). */
export function reportPermissions(probes: readonly Probe[], reads: readonly Read[]): Check[] {
  const isEmpty = isRoleEmpty(reads)
  return reads.map(({ state, findings, raw, ms }, index) => ({
    id: 'permission',
    row: probes[index]?.row,
    state,
    findings: isEmpty && isDenied({ findings }) ? [likely('roleEmpty')] : findings,
    ...(raw && { raw }),
    ms,
  }))
}

export function permissionsNotReached(probes: readonly Probe[]): Check[] {
  return probes.map(({ row }) => ({ id: 'permission', row, state: 'notReached', findings: [], ms: 0 }))
}

/** Every read was denied, and there were several; a company without user-defined dimensions has nothing to deny there. */
function isRoleEmpty(reads: readonly Read[]): boolean {
  const asked = reads.filter(({ findings }) => findings[0]?.cause !== 'noUserDefinedDimensions')
  return asked.length > 1 && asked.every(isDenied)
}

function isDenied({ findings }: Pick<Read, 'findings'>): boolean {
  return findings[0]?.cause === 'permissionMissing'
}
