import type { Consent, TokensReply } from '@/connectors/connector'
import { scriptedRegistry } from './scripted-connector.fixture'

/** The answers of the ERP to renewals of tokens, and the tokens that it was asked with. */
export const erp = {
  asked: [] as (string | undefined)[],
  answer: async (): Promise<TokensReply> => ({ refused: 'outage', ms: 1 }),
}

const consent: Consent<unknown> = {
  urlOf: () => undefined,
  redeem: async () => ({ refused: 'consentFailed', ms: 1 }),
  mustRenew: ({ tokensEndAt }) => Number(tokensEndAt) < 1000,
  renew: async ({ credentials }) => {
    erp.asked.push(credentials.refreshToken)
    return erp.answer()
  },
}

/** The exports of `lib/connection/registry` with a connector that works by a consent, for `vi.mock`. */
export const consentingRegistry = {
  ...scriptedRegistry,
  getConnectors: () =>
    new Map([...scriptedRegistry.getConnectors()].map(([id, each]) => [id, { ...each, consent }] as const)),
}

/** Tokens that must be renewed. */
export const oldTokens = { accessToken: 'access-1', refreshToken: 'refresh-1', tokensEndAt: '1' }

export const renewedTokens = { accessToken: 'access-2', refreshToken: 'refresh-2', tokensEndAt: '5000' }
