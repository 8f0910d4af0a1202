import type { Prisma } from '@/prisma/generated/client'

/** A participant who did something, under the name that others in the same onboarding see. */
export type Actor = {
  participantId: string
  name: string
  /** Is set for somebody of the vendor's staff, who acted on the customer's behalf. */
  isStaff?: true
}

export const actorSelect = {
  id: true,
  name: true,
  email: true,
  staffId: true,
} satisfies Prisma.ParticipantSelect

type ParticipantRow = Prisma.ParticipantGetPayload<{ select: typeof actorSelect }>

/** Returns a function that finds the actor with a participant's id. For an unknown id it returns an actor without a name. */
export function actorLookup(participants: ParticipantRow[]): (id: string | null) => Actor {
  const actors = new Map(participants.map((row) => [row.id, toActor(row)]))
  return (id) => actors.get(id ?? '') ?? { participantId: id ?? '', name: '' }
}

function toActor({ id, staffId, ...person }: ParticipantRow): Actor {
  return { participantId: id, name: nameOf(person), ...(staffId !== null && { isStaff: true as const }) }
}

/** Returns the name that others in the same onboarding see: the person's name, or the address when no name is known. */
export function nameOf({ name, email }: { name: string; email: string }): string {
  return name || email
}
