import type { Answers } from './customer'

/** One way through the questions: the answers, and what a customer who gives them has to do. */
export type Branch = {
  answers: Answers
  tasks: string[]
  /** The task that gives the permissions. */
  permissions: string
  entityId?: string
}

const everythingUsed = { usesTaxes: 'yes', usesUserDefinedDimensions: 'yes', usesProjects: 'yes' }
const nothingUsed = { usesTaxes: 'no', usesUserDefinedDimensions: 'no', usesProjects: 'no' }

export const rolesAndEntities: Branch = {
  answers: { permissionType: 'role', ipFilter: 'yes', entities: 'several', ...everythingUsed },
  tasks: [
    'check-rights',
    'answer-questions',
    'allow-ips',
    'authorize-sender',
    'subscribe-web-services',
    'create-role',
    'create-user',
    'receive-password',
    'connect',
  ],
  permissions: 'create-role',
  entityId: 'NORTH',
}

export const usersWithoutFilter: Branch = {
  answers: { permissionType: 'user', ipFilter: 'no', entities: 'one', ...nothingUsed },
  tasks: [
    'check-rights',
    'answer-questions',
    'authorize-sender',
    'subscribe-web-services',
    'create-user',
    'grant-permissions',
    'receive-password',
    'connect',
  ],
  permissions: 'grant-permissions',
}

export const usersAndEntities: Branch = {
  answers: { permissionType: 'user', ipFilter: 'yes', entities: 'several', ...nothingUsed },
  tasks: [
    'check-rights',
    'answer-questions',
    'allow-ips',
    'authorize-sender',
    'subscribe-web-services',
    'create-user',
    'grant-permissions',
    'receive-password',
    'connect',
  ],
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
