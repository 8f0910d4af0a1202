import { z } from 'zod'
import { nameOf } from '@/lib/onboarding/name-of'
import type { Reader } from '@/lib/onboarding/setup'
import type { MailState, Person, TenantLink, TenantMail, TenantNote } from './tenant'
import type { TenantSelected } from './tenant-select'

export function toPerson(reader: Reader, isContact: boolean, row: TenantSelected): Person {
  const nudge = row.mails.find(({ kind, participantId }) => participantId === reader.id && isNudge(kind))
  const own = row.participants.find(({ id }) => id === reader.id)
  return {
    ...reader,
    isContact,
    heldTaskId: row.handovers.find(({ toParticipantId }) => toParticipantId === reader.id)?.taskId,
    nudgedAt: nudge?.at,
    remindersOffAt: own?.remindersOffAt ?? undefined,
  }
}

export function toTenantLinks({ links, events }: TenantSelected, people: Reader[]): TenantLink[] {
  const opened = events.map(({ at, data }) => ({ at, ...openedSchema.parse(data) }))
  return links.flatMap(({ id, participantId, taskId, revokedAt, ...times }) => {
    const person = people.find((one) => one.id === participantId)
    const openings = opened.filter(({ linkId }) => linkId === id)
    if (!person) return []
    return {
      linkId: id,
      person,
      taskId: taskId ?? undefined,
      ...times,
      revokedAt: revokedAt ?? undefined,
      openedAt: openings[0]?.at,
      timesOpened: openings.length,
    }
  })
}

export function toTenantMails({ mails }: TenantSelected, people: Reader[]): TenantMail[] {
  return mails.flatMap((mail) => {
    const person = people.find(({ id }) => id === mail.participantId)
    if (!person) return []
    const { id: mailId, kind, at, sentAt, tryAt, fault } = mail
    return {
      mailId,
      kind,
      person,
      at,
      state: stateOf(mail),
      sentAt: sentAt ?? undefined,
      tryAt: tryAt ?? undefined,
      fault: fault ?? undefined,
    }
  })
}

export function toTenantNotes({ notes }: TenantSelected): TenantNote[] {
  return notes.map(({ id, staff, ...note }) => ({
    noteId: id,
    ...note,
    by: staff ? { staffId: staff.id, name: nameOf(staff) } : undefined,
  }))
}

const openedSchema = z.object({ linkId: z.string().optional() }).catch({})

function isNudge(kind: string): boolean {
  return kind === 'nudge' || kind === 'reminder'
}

type Sending = { sentAt: Date | null; tryAt: Date | null; tries: number }

function stateOf({ sentAt, tryAt, tries }: Sending): MailState {
  if (sentAt) return 'sent'
  if (!tryAt) return 'givenUp'
  return tries > 0 ? 'failing' : 'due'
}
