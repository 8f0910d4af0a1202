import type { Check } from '@/connectors/connector'
import { failed, passed, script } from '@/lib/connection/test/scripted-connector.fixture'

/** The ERP behind the scripted connector. `asked` are the companies that tests have signed in to, in order. */
export const erp = {
  set answer(answer: typeof script.answer) {
    script.answer = answer
  },
  get asked(): string[] {
    return script.requests.map(({ credentials }) => credentials.companyId ?? '')
  },
}

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

/** A test that gets in and has a result for one permission of three. */
export const mostlyUndecided: Check[] = [
  ...connected,
  ...['cashManagement', 'companyModule'].map((row): Check => {
    const { id, ms } = passed('permission', row)
    return { id, row, ms, state: 'unknown', findings: [{ cause: 'readFailed', certainty: 'certain' }] }
  }),
]
