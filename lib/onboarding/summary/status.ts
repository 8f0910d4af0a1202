/** Where an onboarding stands, in the order in which somebody should look at it. broken: it was connected once. */
export const onboardingStatuses = [
  'problem',
  'broken',
  'waiting',
  'inProgress',
  'notStarted',
  'connected',
  'attested',
] as const

export type OnboardingStatus = (typeof onboardingStatuses)[number]

/** Who has to move. customer: whoever was invited. */
export const waitingOns = ['customer', 'colleague', 'mail', 'approval', 'vendor', 'other'] as const

export type WaitingOn = (typeof waitingOns)[number]

/** Why somebody should help. */
export const helpReasons = [
  'testFailing',
  'waitingLong',
  'taskOpenLong',
  'linkNeverOpened',
  'broken',
] as const

export type HelpReason = (typeof helpReasons)[number]
