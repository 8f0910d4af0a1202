/** The statuses of an onboarding, the most urgent first. A `broken` onboarding was connected before. */
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

/** The parties that an onboarding can wait for. `customer` is the person who was invited. */
export const waitingOns = ['customer', 'colleague', 'mail', 'approval', 'vendor', 'other'] as const

export type WaitingOn = (typeof waitingOns)[number]

/** The reasons why the staff should help. */
export const helpReasons = [
  'testFailing',
  'waitingLong',
  'taskOpenLong',
  'linkNeverOpened',
  'broken',
] as const

export type HelpReason = (typeof helpReasons)[number]
