import type { Guide } from '@/guides/guide'
import { offered } from './offered'
import { isFromBefore } from './place'
import type { Setup } from './setup'

type Proved = Pick<Setup, 'guide' | 'tests' | 'record' | 'after'>

/** What the ERP has listed and nobody has chosen from yet: settings without a choice that still holds, lists of which nothing is imported. */
export function openChoices(setup: Proved): {
  choices: Guide['after']['choices']
  imports: Guide['after']['imports']
} {
  const { choices, imports } = setup.guide.after
  return {
    choices: choices.filter(({ id, from }) => {
      const usable = usableOf(setup, from)
      const chosen = setup.after.chosen.find(({ choiceId }) => choiceId === id)
      const holds = usable.some((option) => option.id === chosen?.optionId)
      return usable.length > 0 && !(chosen && holds && !isFromBefore(chosen.at, setup.record.place))
    }),
    imports: imports.filter(({ from }) => {
      const usable = usableOf(setup, from)
      const imported = setup.after.companies.filter(({ list }) => list === from)
      return usable.length > 0 && !usable.some(({ id }) => imported.some(({ companyId }) => companyId === id))
    }),
  }
}

function usableOf(setup: Proved, list: string) {
  return (offered(setup, list) ?? []).filter(({ isAvailable }) => isAvailable)
}
