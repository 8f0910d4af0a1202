import 'server-only'
import { claimDueTokens, renewDueTokens } from '@/lib/connection/credentials/renew-due-tokens'
import { oneByOne } from './one-by-one'

/** The most consents of one round. Each may wait for its ERP. */
const batchSize = 100

/** Renews the tokens of consents once a day, so that they do not end while nobody tests. */
export async function renewTokensOfConsents(signal?: AbortSignal) {
  return oneByOne(await claimDueTokens(batchSize), renewDueTokens, signal)
}
