import 'server-only'
import { z } from 'zod'
import { databaseNow } from '@/lib/platform/clock/database-clock'
import { open, seal } from '@/lib/platform/secrets/seal'
import { hourMs } from '@/lib/platform/time'

/** How long a page in a frame may stay open before its link into a tab no longer works. */
const ticketMs = hourMs

const binding = { table: 'consentTicket', id: 'consent' }

const ticketSchema = z.strictObject({
  onboardingId: z.string(),
  participantId: z.string(),
  taskId: z.string(),
  at: z.number(),
})

/** Whose consent is asked for, and in which task. */
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
