import type { Tokens, TokensReply } from '@/connectors/connector'
import type { Run } from '@/connectors/language/run/run'
import { askForTokens, keepInRun } from './ask-for-tokens'
import { consentOf } from './consent-of'

/** The runs whose tokens have been renewed. Some tokens last for less than the margin, and are good for the rest of a test. */
const renewed = new WeakSet<Run>()

/** Tokens that end sooner than this are renewed before they are used, in milliseconds. */
const marginMs = 5 * 60 * 1000

/**
 * Renews the tokens of a run when they end soon, or when the ERP does not say when they end: by `run.renew`, which keeps the new ones,
 * because many ERPs let each renewing token be used once. Returns undefined when there was no need, and otherwise what came of it.
 */
export async function renewWhenDue(run: Run): Promise<TokensReply | undefined> {
  if (!consentOf(run.file)) return undefined
  if (renewed.has(run) || !mustRenew(Object.fromEntries(run.values))) return undefined
  renewed.add(run)
  const reply = await (run.renew ? run.renew() : renew(run))
  if (reply.tokens) keepInRun(run, reply.tokens)
  return reply
}

/** Returns whether tokens are to be renewed before they are used. Without a token that renews they are used until they end. */
export function mustRenew({ accessToken, refreshToken, tokensEndAt }: Partial<Tokens>): boolean {
  if (!accessToken) return true
  const leftMs = Number(tokensEndAt ?? Number.NaN) - Date.now()
  return refreshToken ? !(leftMs > marginMs) : leftMs <= 0
}

/** Renews the tokens of a run. The token that renews stays the same where the ERP gives out no other. */
export async function renew(run: Run): Promise<TokensReply> {
  const source = consentOf(run.file)
  const refreshToken = run.values.get('refreshToken')
  if (!source || !refreshToken) return { refused: 'consentEnded', ms: 0 }
  const reply = await askForTokens(run, source, { refreshToken })
  return reply.tokens ? { ...reply, tokens: { refreshToken, ...reply.tokens } } : reply
}
