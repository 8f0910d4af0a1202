import type { Fault } from '@/lib/guide/explain/fault'
import { duplicateActions, oneTabTwoPaths, unknownScreens } from '@/lib/guide/lint/rules/actions'
import {
  duplicateChecks,
  unknownOpeners,
  unknownRepairs,
  unreachableRepairs,
  unrepairedCauses,
} from '@/lib/guide/lint/rules/checks'
import { unconfirmedWithoutSource, unknownSources, unusedSources } from '@/lib/guide/lint/rules/citations'
import { idleFields, wrongCollections } from '@/lib/guide/lint/rules/collections'
import {
  contradictions,
  idleQuestions,
  unaskedQuestions,
  unknownAnswers,
} from '@/lib/guide/lint/rules/conditions'
import type { LintContext } from '@/lib/guide/lint/rules/connector'
import {
  differingCauses,
  differingChecks,
  expiringCredentials,
  missingCredentials,
  unknownConnector,
  unknownOffers,
  unknownProbes,
  unusedCredentials,
} from '@/lib/guide/lint/rules/connector'
import {
  connectorOutOfPlace,
  healthTestsWithoutTest,
  idleWaits,
  openRefusals,
  unknownSecondLooks,
  wrongEnds,
} from '@/lib/guide/lint/rules/ends'
import { missingFields, unknownFields, unsavedForms } from '@/lib/guide/lint/rules/forms'
import { misplacedFiles, unusableImages } from '@/lib/guide/lint/rules/identity'
import { missingLabels, missingLanguages, oneWordTwoWords } from '@/lib/guide/lint/rules/labels'
import { changesOutOfRange, misplacedCredentialNotes, misplacedNotes } from '@/lib/guide/lint/rules/notes'
import {
  duplicateRights,
  duplicateRows,
  levelsOutOfPlace,
  unknownModules,
  unprovableModules,
  writesWithoutRight,
} from '@/lib/guide/lint/rules/permissions'
import { spelledTwoWays } from '@/lib/guide/lint/rules/spellings'
import {
  duplicateIds,
  levelsSaidOnce,
  reservedTasks,
  rightsNotAsked,
  tasksOutOfPlace,
  unmetNeeds,
} from '@/lib/guide/lint/rules/tasks'
import {
  unfilledPlaceholders,
  unguardedLists,
  unusedValues,
  wrongValues,
} from '@/lib/guide/lint/rules/values'
import type { ErpSource } from '@/lib/guide/load/erp-source'

/** Finds one kind of mistake in the files of an ERP, each of which is well-formed. */
export type Rule = (erp: ErpSource, context: LintContext) => Fault[]

export const rules: Record<string, Rule> = {
  misplacedFiles,
  unusableImages,
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
  healthTestsWithoutTest,
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
  unknownOpeners,
  unknownRepairs,
  unrepairedCauses,
  unreachableRepairs,
  unknownConnector,
  missingCredentials,
  unusedCredentials,
  expiringCredentials,
  wrongCollections,
  idleFields,
  differingChecks,
  differingCauses,
  unknownOffers,
  unknownProbes,
  missingLanguages,
  missingLabels,
  oneWordTwoWords,
}

/** Returns what all rules find in the files of an ERP. */
export function lint(erp: ErpSource, context: LintContext = {}): Fault[] {
  return Object.values(rules).flatMap((rule) => rule(erp, context))
}
