import type { Prisma } from '@/prisma/generated/client'

/** Who did something: a participant's name or address, as shown to others in the same onboarding. */
export type Actor = {
  participantId: string
  name: string
  /** Somebody of the vendor's, who has done it on the customer's behalf. */
  isStaff?: true
}

export const actorSelect = {
  id: true,
  name: true,
  email: true,
  staffId: true,
} satisfies Prisma.ParticipantSelect

type ParticipantRow = Prisma.ParticipantGetPayload<{ select: typeof actorSelect }>

/** Who somebody is by their id; nameless where there is nobody by it. */
export function actorLookup(participants: ParticipantRow[]): (id: string | null) => Actor {
  const doers = new Map(participants.map((row) => [row.id, toActor(row)]))
  return (id) => doers.get(id ?? '') ?? { participantId: id ?? '', name: '' }
}

function toActor({ id, staffId, ...person }: ParticipantRow): Actor {
  return { participantId: id, name: nameOf(person), ...(staffId !== null && { isStaff: true as const }) }
}

/** What a person is called to others in the same onboarding. */
export function nameOf({ name, email }: { name: string; email: string }): string {
  return name || email
}
