/** What the history of an onboarding tells. `data` holds codes and ids, never a secret and nothing a person typed. */
export const eventKinds = [
  'invited',
  'linkOpened',
  'languageChosen',
  'erpLanguageChosen',
  'questionsAnswered',
  'actionTicked',
  'actionUnticked',
  'taskCompleted',
  'taskReopened',
  'waitingStarted',
  'waitingEnded',
  'waitingRefused',
  'credentialsSaved',
  'credentialsRemoved',
  'testStarted',
  'testFinished',
  'problemFound',
  'problemCleared',
  'taskVerified',
  'connected',
  'otherCompanyFound',
  'companyKept',
  'companyReplaced',
  'linkRevoked',
  'taskHandedOver',
  'handoverReminded',
  'handoverFinished',
  'handoverTakenBack',
  'handoverExpired',
  'optionChosen',
  'companiesImported',
  'companySetUp',
  'companySetUpTakenBack',
  'companyLeftOut',
  'guideUpdatesRead',
  'linkMade',
  'invitationSent',
  'nudged',
  'contactChanged',
  'ownerChanged',
  'noteWritten',
  'noteDeleted',
  'viewedAsCustomer',
  'archived',
  'unarchived',
  'customerReminded',
  'remindersTurnedOff',
  'remindersTurnedOn',
  'personalDataErased',
] as const

export type EventKind = (typeof eventKinds)[number]

export type OnboardingEvent = {
  /** Made by itself where nobody needs to know it. */
  id?: string
  kind: EventKind
  taskId?: string
  data?: Record<string, string | string[] | boolean>
}
