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

/** A list as the ERP gave it to the newest test that proved the connection; undefined where none has, or it found no such list. */
export function selectableOptions({ tests, record }: ProvedTests, list: string): Choice[] | undefined {
  const proof = findProvingTest(tests, record.erpCompany)
  return proof?.checks.find(({ state, found }) => state === 'passed' && found?.[list])?.found?.[list]
}

type ProvedView = Pick<OnboardingView, 'guide' | 'tests' | 'record' | 'afterConnection'>

/** What the ERP has listed and nobody has chosen from yet: settings without a choice that still holds, lists of which nothing is imported. */
export function openChoices(setup: ProvedView): {
  choices: Guide['afterConnection']['choices']
  imports: Guide['afterConnection']['imports']
} {
  const { choices, imports } = setup.guide.afterConnection
  return {
    choices: choices.filter(({ id, from }) => {
      const usable = availableOptions(setup, from)
      const chosen = setup.afterConnection.chosen.find(({ choiceId }) => choiceId === id)
      const holds = usable.some((option) => option.id === chosen?.optionId)
      return usable.length > 0 && !(chosen && holds && !predatesCompany(chosen.at, setup.record.erpCompany))
    }),
    imports: imports.filter(({ from }) => {
      const usable = availableOptions(setup, from)
      const imported = setup.afterConnection.companies.filter(({ list }) => list === from)
      return usable.length > 0 && !usable.some(({ id }) => imported.some(({ companyId }) => companyId === id))
    }),
  }
}

function availableOptions(setup: ProvedView, list: string) {
  return (selectableOptions(setup, list) ?? []).filter(({ isAvailable }) => isAvailable)
}
