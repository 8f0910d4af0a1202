import { nameOf } from '@/lib/onboarding/name-of'
import { helpReasons, onboardingStates, type TenantRow, waitingOns } from './tenant-row'
import type { TenantSelected } from './tenant-select'

/** The line of the table, as the tenant's own page repeats it. */
export function toTenantRow(row: TenantSelected): TenantRow {
  const { owner } = row
  return {
    onboardingId: row.id,
    company: row.tenant.name,
    guideId: row.guideId,
    locale: row.locale,
    tasksDone: row.tasksDone,
    tasksTotal: row.tasksTotal,
    state: onboardingStates.find((state) => state === row.state) ?? 'inProgress',
    currentTaskId: row.currentTaskId ?? undefined,
    waitingOn: waitingOns.find((who) => who === row.waitingOn),
    waitingWho: row.waitingWho,
    waitingSince: row.waitingSince ?? undefined,
    lastActivityAt: row.lastActivityAt,
    lastEventKind: row.lastEventKind ?? undefined,
    lastCause: row.lastCause ?? undefined,
    owner: owner ? { staffId: owner.id, name: nameOf(owner) } : undefined,
    helpFrom: row.helpFrom ?? undefined,
    helpReason: helpReasons.find((reason) => reason === row.helpReason),
    archivedAt: row.archivedAt ?? undefined,
  }
}
