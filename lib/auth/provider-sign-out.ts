import 'server-only'
import * as oidc from 'openid-client'
import { getLog } from '@/lib/log'
import type { Leaving } from './end-staff-session'
import { findProvider, signedOutUrl } from './provider'
import { codesOf, faultOf } from './provider-fault'

/** Where the provider signs somebody out and leads them back from; undefined where it does not, or does not answer. */
export async function findSignOutUrl({ idToken }: Leaving, locale: string): Promise<URL | undefined> {
  try {
    const config = await findProvider()
    if (!config.serverMetadata().end_session_endpoint) return undefined
    return oidc.buildEndSessionUrl(config, {
      post_logout_redirect_uri: signedOutUrl().href,
      state: locale,
      ...(idToken && { id_token_hint: idToken }),
    })
  } catch (error) {
    getLog().warn({ why: faultOf(error), ...codesOf(error) }, 'signed out here, not at the provider')
    return undefined
  }
}
