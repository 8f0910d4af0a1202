/** What a tenant's page says after something was done. */
const saids = [
  'contactSaved',
  'ownerSaved',
  'invitationSent',
  'invitationQueued',
  'linkRevoked',
  'nudged',
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

/** From the address; undefined for anything else. */
export function saidOf(text: unknown): Said | undefined {
  return saids.find((said) => said === text)
}
