import 'server-only'
import { listDueExpiries, remindOfExpiry } from '@/lib/connection/credentials/expiry-reminders'
import { db } from '@/lib/platform/db'
import { oneByOne } from './one-by-one'

/** The most connections of one round. The next round is in an hour. */
const batchSize = 500

/**
 * Reminds the customers' contacts and the owners of secrets that expire soon: 30, 14, 7 and 1 days before, so once a day at
 * most. The credentials themselves are not read.
 */
export async function remindOfExpiries(signal?: AbortSignal) {
  return oneByOne(await listDueExpiries(db, { limit: batchSize }), remindOfExpiry, signal)
}
