import { z } from 'zod'
import type { Check, Connector } from '@/connectors/connector'

type TestRequest = Parameters<Connector['test']>[0]

/** What the connector of a test file answers, and what it was asked. */
export const script: {
  answer(request: TestRequest): Iterable<Check> | AsyncIterable<Check>
  requests: TestRequest[]
} = { answer: () => [], requests: [] }

const connector: Connector = {
  id: 'sage-intacct',
  settings: z.unknown(),
  missingSettings: () => [],
  credentialFields: [
    { name: 'companyId', isSecret: false, isRequired: true },
    { name: 'entityId', isSecret: false, isRequired: false },
    { name: 'userId', isSecret: false, isRequired: true },
    { name: 'password', isSecret: true, isRequired: true },
  ],
  checks: [],
  probeKinds: [],
  offers: [],
  causes: [],
  async *test(request) {
    script.requests.push(request)
    yield* script.answer(request)
  },
}

/** The exports of `lib/connection/registry` with this connector alone, for `vi.mock`. */
export const scriptedRegistry = {
  getConnectors: () => new Map([[connector.id, connector]]),
  connectorSettingsSchema: z.unknown().transform(() => ({ 'sage-intacct': { senderPassword: 'x' } })),
}

export const passed = (id: string, row?: string): Check => ({ id, row, state: 'passed', findings: [], ms: 1 })

export const failed = (id: string, cause: string, row?: string): Check => ({
  ...passed(id, row),
  state: 'failed',
  findings: [{ cause, certainty: 'certain' }],
  raw: { level: 'authentication', code: 'X', text: 'refused' },
})
