import type { Prisma } from '@/prisma/generated/client'
import { nameOf } from './name-of'
import type { Doer } from './record'

export const doerSelect = {
  id: true,
  name: true,
  email: true,
  staffId: true,
} satisfies Prisma.ParticipantSelect

type Row = Prisma.ParticipantGetPayload<{ select: typeof doerSelect }>

/** Who somebody is by their id; nameless where there is nobody by it. */
export function doersOf(participants: Row[]): (id: string | null) => Doer {
  const doers = new Map(participants.map((row) => [row.id, toDoer(row)]))
  return (id) => doers.get(id ?? '') ?? { participantId: id ?? '', name: '' }
}

function toDoer({ id, staffId, ...person }: Row): Doer {
  return { participantId: id, name: nameOf(person), ...(staffId !== null && { isStaff: true as const }) }
}
