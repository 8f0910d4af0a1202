import { z } from 'zod'
import { isPrivateHost } from '@/connectors/private-addresses'
import { readEnv } from '@/lib/platform/env'

const webhookSettingsSchema = z.object({
  /**
   * Where webhooks may go. `public`: by https to addresses of the public Internet. `any`: also by http and to private addresses,
   * for development and tests.
   */
  WEBHOOK_RECEIVERS: z.enum(['public', 'any']).default('public'),
})

export type Receivers = z.infer<typeof webhookSettingsSchema>['WEBHOOK_RECEIVERS']

/** Returns where webhooks may go. */
export function getReceivers(): Receivers {
  return readEnv(webhookSettingsSchema).WEBHOOK_RECEIVERS
}

/** Returns whether an address may be called as far as it can be seen without looking its name up. */
export function mayCall(address: string, receivers: Receivers): boolean {
  if (!URL.canParse(address)) return false
  const url = new URL(address)
  if (url.username || url.password) return false
  if (receivers === 'any') return url.protocol === 'https:' || url.protocol === 'http:'
  return url.protocol === 'https:' && !isPrivateHost(url)
}
