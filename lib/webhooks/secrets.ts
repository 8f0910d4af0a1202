import 'server-only'
import { randomBytes } from 'node:crypto'
import { Webhook } from 'standardwebhooks'
import { open, seal } from '@/lib/platform/secrets/seal'
import { hourMs } from '@/lib/platform/time'

/** After a rotation both secrets sign for this long, so that the receiver can change over without losing an event. */
export const bothSignMs = 24 * hourMs

/** Returns a new signing secret as the Standard Webhooks write it: `whsec_` and 32 random bytes in base64. */
export function createSecret(): string {
  return `whsec_${randomBytes(32).toString('base64')}`
}

export function sealSecret(secret: string, endpointId: string): Promise<string> {
  return seal(secret, { table: 'WebhookEndpoint', id: endpointId })
}

export type SealedSecrets = {
  id: string
  secretSealed: string | null
  earlierSecretSealed: string | null
  earlierSecretUntil: Date | null
}

/** Opens the secrets with which an endpoint's events are signed now, the newest first. Empty when its key was lost. */
export async function openSecrets(endpoint: SealedSecrets, now: Date): Promise<string[]> {
  const { secretSealed, earlierSecretSealed, earlierSecretUntil } = endpoint
  const isEarlierValid = earlierSecretUntil !== null && earlierSecretUntil > now
  const sealed = [secretSealed, isEarlierValid ? earlierSecretSealed : null]
  const binding = { table: 'WebhookEndpoint', id: endpoint.id }
  const secrets = await Promise.all(sealed.map((text) => text && open(text, binding)))
  // Without the newest secret nothing is sent: a receiver that has changed over would refuse it.
  return secrets[0] ? secrets.filter((secret) => typeof secret === 'string') : []
}

export type Message = { id: string; body: string }

/** Returns the headers of a message by the Standard Webhooks, signed by each secret. `at` is the time of this try. */
export function signedHeaders({ id, body }: Message, secrets: string[], at: Date): Record<string, string> {
  return {
    'content-type': 'application/json',
    'user-agent': 'Handrail',
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
    'webhook-signature': secrets.map((secret) => new Webhook(secret).sign(id, at, body)).join(' '),
  }
}
