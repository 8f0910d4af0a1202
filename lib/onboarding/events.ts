/** The kinds of events in the history of an onboarding. */
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
  'credentialsReleased',
  'credentialsRead',
  'credentialsReceived',
  'credentialsForgotten',
  'expirySet',
  'expiryReminded',
  'testStarted',
  'testFinished',
  'problemFound',
  'problemCleared',
  'taskVerified',
  'connected',
  'connectionBroken',
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
  'mailSentAgain',
  'newLinkSent',
  'nudged',
  'contactChanged',
  'ownerChanged',
  'returnUrlsChanged',
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

/** An event to be written to the history. `data` holds codes and ids, never a secret and nothing that a person typed. */
export type OnboardingEvent = {
  /** Is generated when it is absent. */
  id?: string
  kind: EventKind
  taskId?: string
  data?: Record<string, string | string[] | boolean>
}
