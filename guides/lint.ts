import type { ErpSource } from './erp-source'
import type { Fault } from './fault'
import type { LintContext } from './lint-context'
import { duplicateActions, oneTabTwoPaths, unknownScreens } from './rules/actions'
import { duplicateChecks, unknownRepairs, unreachableRepairs, unrepairedCauses } from './rules/checks'
import { unconfirmedWithoutSource, unknownSources, unusedSources } from './rules/citations'
import { contradictions, idleQuestions, unaskedQuestions, unknownAnswers } from './rules/conditions'
import {
  differingCauses,
  differingChecks,
  missingCredentials,
  unknownConnector,
  unknownOffers,
  unusedCredentials,
} from './rules/connector'
import { connectorOutOfPlace, unknownSecondLooks, wrongEnds } from './rules/ends'
import { unsavedForms } from './rules/forms'
import { misplacedFiles } from './rules/identity'
import { missingLabels, missingLanguages, oneWordTwoWords } from './rules/labels'
import { changesOutOfRange, misplacedCredentialNotes, misplacedNotes } from './rules/notes'
import {
  duplicateRights,
  duplicateRows,
  levelsOutOfPlace,
  unknownModules,
  unprovableModules,
  writesWithoutRight,
} from './rules/permissions'
import { missingFields, unknownFields } from './rules/required-fields'
import { levelsSaidOnce, rightsNotAsked } from './rules/rights'
import { spelledTwoWays } from './rules/spellings'
import { duplicateIds, reservedTasks, tasksOutOfPlace, unmetNeeds } from './rules/tasks'
import { unfilledPlaceholders, unguardedLists, unusedValues, wrongValues } from './rules/values'
import { idleWaits, openRefusals } from './rules/waits'

/** One thing that can be wrong with the files of an ERP although each is well-formed. */
export type Rule = (erp: ErpSource, context: LintContext) => Fault[]

export const rules: Record<string, Rule> = {
  misplacedFiles,
  duplicateIds,
  reservedTasks,
  tasksOutOfPlace,
  unmetNeeds,
  rightsNotAsked,
  levelsSaidOnce,
  idleWaits,
  openRefusals,
  wrongEnds,
  connectorOutOfPlace,
  unknownSecondLooks,
  unknownScreens,
  oneTabTwoPaths,
  duplicateActions,
  unsavedForms,
  missingFields,
  unknownFields,
  unknownAnswers,
  contradictions,
  unaskedQuestions,
  idleQuestions,
  wrongValues,
  unfilledPlaceholders,
  unusedValues,
  unguardedLists,
  spelledTwoWays,
  duplicateRows,
  duplicateRights,
  unknownModules,
  levelsOutOfPlace,
  unprovableModules,
  writesWithoutRight,
  misplacedNotes,
  misplacedCredentialNotes,
  unknownSources,
  unconfirmedWithoutSource,
  unusedSources,
  changesOutOfRange,
  duplicateChecks,
  unknownRepairs,
  unrepairedCauses,
  unreachableRepairs,
  unknownConnector,
  missingCredentials,
  unusedCredentials,
  differingChecks,
  differingCauses,
  unknownOffers,
  missingLanguages,
  missingLabels,
  oneWordTwoWords,
}

export function lint(erp: ErpSource, context: LintContext = {}): Fault[] {
  return Object.values(rules).flatMap((rule) => rule(erp, context))
}
