import type { Answers } from './customer'

/** A branch of the Sage Intacct guide: the answers to its questions, and the ids of the tasks that follow from them, in order. */
export type Branch = {
  answers: Answers
  tasks: string[]
  /** The id of the task in which the customer grants the permissions. */
  permissions: string
  entityId?: string
}

const everythingUsed = { usesTaxes: 'yes', usesUserDefinedDimensions: 'yes', usesProjects: 'yes' }

const nothingUsed = { usesTaxes: 'no', usesUserDefinedDimensions: 'no', usesProjects: 'no' }

export const rolesAndEntities: Branch = {
  answers: { permissionType: 'role', ipFilter: 'yes', entities: 'several', ...everythingUsed },
  tasks: sageTasks('role', ['allow-ips']),
  permissions: 'create-role',
  entityId: 'NORTH',
}

export const usersWithoutFilter: Branch = {
  answers: { permissionType: 'user', ipFilter: 'no', entities: 'one', ...nothingUsed },
  tasks: sageTasks('user'),
  permissions: 'grant-permissions',
}

export const usersAndEntities: Branch = {
  answers: { permissionType: 'user', ipFilter: 'yes', entities: 'several', ...nothingUsed },
  tasks: sageTasks('user', ['allow-ips']),
  permissions: 'grant-permissions',
  entityId: 'SOUTH',
}

export const unsureOfAll: Branch = {
  answers: {
    permissionType: 'unsure',
    ipFilter: 'unsure',
    entities: 'unsure',
    usesTaxes: 'unsure',
    usesUserDefinedDimensions: 'unsure',
    usesProjects: 'unsure',
  },
  tasks: rolesAndEntities.tasks,
  permissions: 'create-role',
}

/** Returns the ids of a Sage Intacct customer's tasks, in order. `addresses` are the ids of the tasks that allow IP addresses. */
export function sageTasks(permissionType: 'role' | 'user', addresses: string[] = []): string[] {
  const user =
    permissionType === 'role' ? ['create-role', 'create-user'] : ['create-user', 'grant-permissions']
  return [
    'check-rights',
    'answer-questions',
    ...addresses,
    'authorize-sender',
    'subscribe-web-services',
    ...user,
    'receive-password',
    'connect',
  ]
}
