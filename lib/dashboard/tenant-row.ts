/** Where an onboarding stands, in the order in which somebody should look at it. broken: it was connected once. */
export const onboardingStates = [
  'problem',
  'broken',
  'waiting',
  'inProgress',
  'notStarted',
  'connected',
  'attested',
] as const

export type OnboardingState = (typeof onboardingStates)[number]

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

/** One onboarding as a line of the dashboard's table. Codes, ids and dates: the page makes words of them. */
export type TenantRow = {
  onboardingId: string
  company: string
  guideId: string
  locale: string
  tasksDone: number
  tasksTotal: number
  state: OnboardingState
  currentTaskId?: string
  /** Absent: nobody has to move. */
  waitingOn?: WaitingOn
  /** The name somebody gave of whom they wait for. */
  waitingWho: string
  waitingSince?: Date
  lastActivityAt: Date
  lastEventKind?: string
  lastCause?: string
  owner?: { staffId: string; name: string }
  /** From when on it needs help, which may lie ahead, and why. */
  helpFrom?: Date
  helpReason?: HelpReason
  archivedAt?: Date
}
