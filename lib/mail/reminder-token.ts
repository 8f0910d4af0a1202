import 'server-only'
import { open, seal } from '@/lib/secrets/seal'

const binding = { table: 'Participant', id: 'reminders' }

/** Stands in each reminder and opens nothing but the choice whether to get more of them. Never expires. */
export function createReminderToken(participantId: string): Promise<string> {
  return seal(participantId, binding)
}

/** Whose it is; undefined when it is none of ours. */
export function readReminderToken(token: string): Promise<string | undefined> {
  return open(token, binding)
}
