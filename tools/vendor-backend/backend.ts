import { compactDecrypt, importJWK, type JWK } from 'jose'
import { Webhook } from 'standardwebhooks'

/** What a vendor's backend is told when it is registered with Handrail, and its own private key. */
export type BackendSettings = {
  endpointId: string
  /** Verifies that an event comes from Handrail. */
  webhookSecret: string
  /** Calls the API, with every scope. */
  apiKey: string
  /** Opens the credentials that Handrail has sealed. */
  privateKey: JWK
}

/** An event that has arrived, and what the backend has made of it. */
export type ReceivedEvent = {
  id: string
  type: string
  timestamp: string
  onboardingId: string
  state: string
  /** The tenant's id in the vendor's own system, if it has one. */
  externalId: string | null
  /** The names of the credentials that the backend has fetched and opened. */
  credentials?: string[]
  /** Why the credentials could not be fetched. */
  trouble?: string
}

type Body = {
  type: string
  timestamp: string
  data: { onboarding: { id: string; state: string }; tenant: { externalId: string | null } }
}

const eventLimit = 500

/** What a vendor's own software does with Handrail: it verifies events, and fetches and opens credentials that are proved. */
export class VendorBackend {
  /** The events, oldest first. */
  readonly events: ReceivedEvent[] = []
  readonly #settings: BackendSettings
  readonly #handrailUrl: string

  constructor(settings: BackendSettings, handrailUrl: string) {
    this.#settings = settings
    this.#handrailUrl = handrailUrl
  }

  /** Takes an event. Throws when its signature is not Handrail's. An event that comes again is taken once. */
  async receive(headers: Record<string, string>, text: string): Promise<void> {
    new Webhook(this.#settings.webhookSecret).verify(text, headers)
    const id = headers['webhook-id'] ?? ''
    if (this.events.some((event) => event.id === id)) return
    const { type, timestamp, data } = JSON.parse(text) as Body
    const { onboarding, tenant } = data
    const event = { id, type, timestamp, onboardingId: onboarding.id, state: onboarding.state, ...tenant }
    this.events.push({ ...event, ...(isProved(type) && (await this.#fetchCredentials(onboarding.id))) })
    this.events.splice(0, Math.max(0, this.events.length - eventLimit))
  }

  async #fetchCredentials(onboardingId: string): Promise<Pick<ReceivedEvent, 'credentials' | 'trouble'>> {
    const response = await fetch(`${this.#handrailUrl}/api/v1/onboardings/${onboardingId}/credentials`, {
      headers: { authorization: `Bearer ${this.#settings.apiKey}` },
    })
    const answer = await response.json()
    if (!response.ok) return { trouble: answer.code }
    const { plaintext } = await compactDecrypt(
      answer.jwe,
      await importJWK(this.#settings.privateKey, 'ECDH-ES+A256KW'),
    )
    const opened = JSON.parse(new TextDecoder().decode(plaintext))
    if (opened.onboardingId !== onboardingId) return { trouble: 'credentials of another onboarding' }
    return { credentials: Object.keys(opened.credentials) }
  }
}

function isProved(type: string): boolean {
  return type === 'onboarding.connected' || type === 'onboarding.reconnected'
}
