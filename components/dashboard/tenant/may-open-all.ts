import type { Person, Tenant } from '@/lib/dashboard/tenant'

/** Whether a person is one of those who were given the whole onboarding, not a single task of it. */
export function mayOpenAll({ links }: Tenant, { id, isContact }: Person): boolean {
  return isContact || links.some((link) => link.person.id === id && link.taskId === undefined)
}
