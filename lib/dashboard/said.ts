/** What a tenant's page says after something was done. */
export const saids = [
  'contactSaved',
  'contactMoved',
  'ownerSaved',
  'invitationSent',
  'invitationQueued',
  'linkRevoked',
  'nudged',
  'notNudged',
  'reminded',
  'noteWritten',
  'noteDeleted',
  'ticked',
  'taskCompleted',
  'taskReopened',
  'answered',
  'archived',
  'unarchived',
] as const

export type Said = (typeof saids)[number]
