import type { ErpSource } from './erp-source'
import type { Fault } from './fault'
import { duplicateActions, unknownScreens } from './rules/actions'
import { duplicateChecks, unknownRepairs } from './rules/checks'
import { contradictions, idleQuestions, unaskedQuestions, unknownAnswers } from './rules/conditions'
import { unsavedForms } from './rules/forms'
import { misplacedFiles } from './rules/identity'
import { missingLabels, missingLanguages } from './rules/labels'
import { duplicateRows, unknownModules, unprovableModules } from './rules/permissions'
import { duplicateIds, reservedTasks, tasksOutOfPlace, unmetNeeds } from './rules/tasks'
import { unfilledPlaceholders, unusedValues, wrongValues } from './rules/values'

/** One thing that can be wrong with the files of an ERP although each is well-formed. */
export type Rule = (erp: ErpSource) => Fault[]

export const rules: Record<string, Rule> = {
  misplacedFiles,
  duplicateIds,
  reservedTasks,
  tasksOutOfPlace,
  unmetNeeds,
  unknownScreens,
  duplicateActions,
  unsavedForms,
  unknownAnswers,
  contradictions,
  unaskedQuestions,
  idleQuestions,
  wrongValues,
  unfilledPlaceholders,
  unusedValues,
  duplicateRows,
  unknownModules,
  unprovableModules,
  duplicateChecks,
  unknownRepairs,
  missingLanguages,
  missingLabels,
}

export function lint(erp: ErpSource): Fault[] {
  return Object.values(rules).flatMap((rule) => rule(erp))
}
