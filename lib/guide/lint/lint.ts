import type { Fault } from '@/lib/guide/explain/fault'
import { duplicateActions, oneTabTwoPaths, unknownScreens } from '@/lib/guide/lint/rules/actions'
import { missingFiles, wrongLinks } from '@/lib/guide/lint/rules/addresses'
import {
  duplicateChecks,
  unknownOpeners,
  unknownRepairs,
  unreachableRepairs,
  unrepairedCauses,
} from '@/lib/guide/lint/rules/checks'
import { unconfirmedWithoutSource, unknownSources, unusedSources } from '@/lib/guide/lint/rules/citations'
import { idleFields, wrongCollections, wrongMadeFiles } from '@/lib/guide/lint/rules/collections'
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
  unaskedEnvironments,
  unknownConnector,
  unknownOffers,
  unknownProbes,
  unusedCredentials,
} from '@/lib/guide/lint/rules/connector'
import { consentOutOfPlace } from '@/lib/guide/lint/rules/consent'
import {
  lackingCustomerValues,
  unknownMenus,
  wrongCustomerValues,
} from '@/lib/guide/lint/rules/customer-values'
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
  misplacedTasks,
  wrongOwnLabels,
  wrongOwnRepairs,
  wrongOwnScreens,
} from '@/lib/guide/lint/rules/own-tasks'
import {
  duplicateRights,
  duplicateRows,
  levelsOutOfPlace,
  ungivenAccess,
  ungivenPermissions,
  unknownModules,
  unknownSets,
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
import { isExtending } from '@/lib/guide/load/own-tasks'
import { erpOfVendor } from '@/lib/guide/load/vendor-erp'

/** Finds one kind of mistake in the files of an ERP, each of which is well-formed. */
export type Rule = (erp: ErpSource, context: LintContext) => Fault[]

export const rules: Record<string, Rule> = {
  misplacedFiles,
  unusableImages,
  duplicateIds,
  reservedTasks,
  tasksOutOfPlace,
  misplacedTasks,
  wrongOwnScreens,
  wrongOwnRepairs,
  wrongOwnLabels,
  wrongLinks,
  missingFiles,
  wrongCustomerValues,
  lackingCustomerValues,
  unknownMenus,
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
  unknownSets,
  ungivenAccess,
  ungivenPermissions,
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
  unaskedEnvironments,
  consentOutOfPlace,
  missingCredentials,
  unusedCredentials,
  expiringCredentials,
  wrongCollections,
  wrongMadeFiles,
  idleFields,
  differingChecks,
  differingCauses,
  unknownOffers,
  unknownProbes,
  missingLanguages,
  missingLabels,
  oneWordTwoWords,
}

/** The rules about tasks, screens, labels and conditions. They judge a vendor's own in their places, too. */
const rulesOfTasks: Rule[] = [
  duplicateIds,
  reservedTasks,
  tasksOutOfPlace,
  unmetNeeds,
  rightsNotAsked,
  levelsSaidOnce,
  idleWaits,
  openRefusals,
  wrongEnds,
  unknownSecondLooks,
  unknownScreens,
  oneTabTwoPaths,
  duplicateActions,
  unsavedForms,
  missingFields,
  unknownFields,
  unknownAnswers,
  contradictions,
  unfilledPlaceholders,
  unguardedLists,
  duplicateRights,
  ungivenPermissions,
  unknownRepairs,
  unreachableRepairs,
  wrongCollections,
  wrongMadeFiles,
  lackingCustomerValues,
  unknownMenus,
  missingLabels,
]

/** Returns what all rules find in the files of an ERP. */
export function lint(erp: ErpSource, context: LintContext = {}): Fault[] {
  const found = Object.values(rules).flatMap((rule) => rule(erp, context))
  const inPlace = erp.vendors
    .filter(({ data }) => isExtending(data))
    .map((vendor) => erpOfVendor(erp, vendor))
    .flatMap((whole) => rulesOfTasks.flatMap((rule) => rule(whole, context)))
  const keyOf = ({ file, line, column, message }: Fault) => `${file}:${line}:${column}:${message}`
  const known = new Set(found.map(keyOf))
  return [...found, ...inPlace.filter((fault) => !known.has(keyOf(fault)))]
}
