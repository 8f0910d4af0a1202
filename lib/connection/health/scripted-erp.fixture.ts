import { z } from 'zod'
import type { Check, Connector } from '@/connectors/connector'

type Request = Parameters<Connector['test']>[0]

/** What the connector of these tests answers, and whom it was asked about. A test changes `answer`. */
export const erp = {
  answer: (_request: Request): Iterable<Check> | AsyncIterable<Check> => connected,
  asked: [] as string[],
}

const passed = (id: string, row?: string): Check => ({ id, row, state: 'passed', findings: [], ms: 1 })

const failed = (id: string, cause: string, row?: string): Check => ({
  ...passed(id, row),
  state: 'failed',
  findings: [{ cause, certainty: 'certain' }],
  raw: { level: 'authentication', code: 'X', text: 'refused' },
})

const signedIn = ['reached', 'senderAccepted', 'senderAuthorized', 'company', 'signIn'].map((id) =>
  passed(id),
)

/** Answers of an ERP, as the checks of a test. */
export const connected: Check[] = [...signedIn, passed('permission', 'generalLedger')]
export const refused: Check[] = [...signedIn.slice(0, 4), failed('signIn', 'signInRefused')]
export const notPermitted: Check[] = [...signedIn, failed('permission', 'permissionMissing', 'generalLedger')]
export const outOfReach: Check[] = [failed('reached', 'outage')]
export const undecided: Check[] = [
  ...signedIn.slice(0, 3),
  { ...passed('company'), state: 'unknown', findings: [{ cause: 'requestRejected', certainty: 'possible' }] },
]

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
    erp.asked.push(request.credentials.companyId ?? '')
    yield* erp.answer(request)
  },
}

/** Stands in for the registry of connectors: `vi.mock('@/lib/connection/registry', async () => (await import(…)).scriptedRegistry())`. */
export function scriptedRegistry() {
  return {
    getConnectors: () => new Map([[connector.id, connector]]),
    connectorSettingsSchema: z.unknown().transform(() => ({ [connector.id]: {} })),
  }
}
