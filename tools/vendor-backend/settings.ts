import type { JWK } from 'jose'

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
