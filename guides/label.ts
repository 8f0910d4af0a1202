import type { Level } from './guide'

/** The labels that ticking a permission row speaks of; every ERP with permission rows names them. */
export const permitLabels = {
  permissions: 'permissions',
  read: 'permissionRead',
  all: 'permissionAll',
} as const

const rightLabels = {
  read: ['rightList', 'rightView'],
  write: ['rightList', 'rightView', 'rightAdd', 'rightEdit', 'rightDelete'],
} as const

/** What is set for a row: a module's one level, or the rights to tick beside an object. */
export function levelLabels({ object, level }: { object?: string; level: Level }): readonly string[] {
  if (object === undefined) return [level === 'read' ? permitLabels.read : permitLabels.all]
  return level === 'read' ? rightLabels.read : rightLabels.write
}
