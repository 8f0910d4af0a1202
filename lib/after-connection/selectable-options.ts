import type { Choice } from '@/connectors/connector'
import type { Guide } from '@/lib/guide/model/guide'
import { findProvingTest, predatesCompany } from '@/lib/onboarding/erp-company'
import type { OnboardingRecord } from '@/lib/onboarding/record'
import type { OnboardingView } from '@/lib/onboarding/view/onboarding-view'
import type { TestSummary } from '@/lib/onboarding/view/test-summary'

type ProvedTests = {
  tests: Pick<TestSummary, 'outcome' | 'checks'>[]
  record: Pick<OnboardingRecord, 'erpCompany'>
}

type ProvedView = Pick<OnboardingView, 'guide' | 'tests' | 'record' | 'afterConnection'>

/**
 * Returns a list of the ERP as the newest test that proves the connection found it. Returns undefined when no test proves the
 * connection, or when the test found no such list.
 */
export function selectableOptions({ tests, record }: ProvedTests, list: string): Choice[] | undefined {
  const proof = findProvingTest(tests, record.erpCompany)
  return proof?.checks.find(({ state, found }) => state === 'passed' && found?.[list])?.found?.[list]
}

/**
 * Returns what is still to do with the ERP's lists: settings without a valid choice, and lists of which nothing is imported.
 */
export function openChoices(view: ProvedView): {
  choices: Guide['afterConnection']['choices']
  imports: Guide['afterConnection']['imports']
} {
  const { choices, imports } = view.guide.afterConnection
  return {
    choices: choices.filter(({ id, from }) => {
      const available = availableOptions(view, from)
      const chosen = view.afterConnection.chosen.find(({ choiceId }) => choiceId === id)
      const isAvailable = available.some((option) => option.id === chosen?.optionId)
      return (
        available.length > 0 &&
        !(chosen && isAvailable && !predatesCompany(chosen.at, view.record.erpCompany))
      )
    }),
    imports: imports.filter(({ from }) => {
      const available = availableOptions(view, from)
      const imported = view.afterConnection.companies.filter(({ list }) => list === from)
      return (
        available.length > 0 &&
        !available.some(({ id }) => imported.some(({ companyId }) => companyId === id))
      )
    }),
  }
}

function availableOptions(view: ProvedView, list: string) {
  return (selectableOptions(view, list) ?? []).filter(({ isAvailable }) => isAvailable)
}
