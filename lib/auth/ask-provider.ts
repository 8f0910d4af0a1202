import 'server-only'
import * as oidc from 'openid-client'
import { getLog } from '@/lib/log'
import { open } from '@/lib/secrets/seal'
import { findProvider } from './provider'
import { type Account, readAccount, type Tokens, toAccount, tokensOf } from './provider-account'
import { codesOf, faultOf } from './provider-fault'
import { type SessionRow, sealedIn } from './staff-session-row'

/** gone: no such account any more, or not for us. none: nothing was to be learnt. */
export type Answer = { word: 'known'; account: Account } | { word: 'gone' } | { word: 'none' }

/** Asks the provider about whose session it is. `keep` is called as soon as it hands out new tokens: the old ones are spent. */
export async function askProvider(
  { id, staff, tokensSealed }: SessionRow,
  keep: (tokens: Tokens) => Promise<void>,
): Promise<Answer> {
  const text = tokensSealed === null ? undefined : await open(tokensSealed, sealedIn(id))
  if (text === undefined) return { word: 'gone' }
  try {
    return await ask(JSON.parse(text), staff.subject, keep)
  } catch (error) {
    if (faultOf(error) === 'gone') return { word: 'gone' }
    getLog().warn({ staffId: staff.id, ...codesOf(error) }, 'the provider was asked in vain')
    return { word: 'none' }
  }
}

async function ask(
  tokens: Tokens,
  subject: string,
  keep: (tokens: Tokens) => Promise<void>,
): Promise<Answer> {
  const config = await findProvider()
  if (!tokens.refresh) return askWithoutRefreshing(config, tokens, subject)
  const grant = await oidc.refreshTokenGrant(config, tokens.refresh)
  await keep(tokensOf(grant, tokens))
  const claims = grant.claims() ?? claimsOf(tokens.id)
  if (claims.sub !== subject) return { word: 'gone' }
  return { word: 'known', account: toAccount(await readAccount(config, grant.access_token, subject, claims)) }
}

async function askWithoutRefreshing(
  config: oidc.Configuration,
  { access = '', id }: Tokens,
  subject: string,
): Promise<Answer> {
  if (!config.serverMetadata().userinfo_endpoint) return { word: 'none' }
  return { word: 'known', account: toAccount(await readAccount(config, access, subject, claimsOf(id))) }
}

/** What the last ID token said, which was checked when it came: some providers say more in it than when asked. */
function claimsOf(idToken = ''): Record<string, unknown> {
  const [, payload = ''] = idToken.split('.')
  return JSON.parse(Buffer.from(payload, 'base64url').toString() || '{}')
}
