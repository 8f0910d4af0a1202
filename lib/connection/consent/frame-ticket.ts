import 'server-only'
import { z } from 'zod'
import { databaseNow } from '@/lib/platform/clock/database-clock'
import { open, seal } from '@/lib/platform/secrets/seal'
import { hourMs } from '@/lib/platform/time'

/** The time for which the link from a frame into a tab works, in milliseconds. */
const ticketMs = hourMs

const binding = { table: 'consentTicket', id: 'consent' }

const ticketSchema = z.strictObject({
  onboardingId: z.string(),
  participantId: z.string(),
  taskId: z.string(),
  at: z.number(),
})

/** The person whose consent is asked for, and the task. */
export type FrameTicket = Omit<z.infer<typeof ticketSchema>, 'at'>

/**
 * Returns what lets a tab ask for the consent of somebody who works in a frame of another site: their session is partitioned, so the tab
 * has none. It opens nothing but the ERP's page, and the page before it names the company that is to be connected.
 */
export async function writeFrameTicket(ticket: FrameTicket): Promise<string> {
  return seal(JSON.stringify({ ...ticket, at: databaseNow().getTime() }), binding)
}

/** Returns what a ticket says, or undefined when it is none or too old. */
export async function readFrameTicket(text: string | null): Promise<FrameTicket | undefined> {
  const opened = text ? await open(text, binding) : undefined
  if (opened === undefined) return undefined
  const { at, ...ticket } = ticketSchema.parse(JSON.parse(opened))
  return at > databaseNow().getTime() - ticketMs ? ticket : undefined
}
