import { createHash } from 'node:crypto'
import type { Participant } from '@/lib/accounts/customer/session'
import { openLink } from '@/lib/invitations/open-link'
import type { JourneyTask } from '@/lib/onboarding/journey'
import { loadState } from '@/lib/onboarding/load-state'
import { db } from '@/lib/platform/db'
import { passTime } from './pass-time'

/** A customer of the demo, who acts through the verbs of the product. */
export class Customer {
  readonly participant: Participant
  #passCount = 0

  constructor(
    readonly onboardingId: string,
    participantId: string,
    readonly email: string,
    readonly locale: string,
    readonly token: string,
    /** The answers to the guide's questions. */
    readonly answers: Record<string, string>,
  ) {
    this.participant = { participantId, onboardingId, locale }
  }

  async open(): Promise<void> {
    await openLink(this.token)
  }

  /** Lets about so many hours pass, 20 percent more or less. */
  pass(hours: number): Promise<void> {
    this.#passCount += 1
    const [byte = 0] = createHash('sha256').update(`${this.email}${this.#passCount}`).digest()
    return passTime(this.onboardingId, hours * (0.8 + byte / 640))
  }

  /** Returns the tasks that can be done now, in the guide's order. */
  async openTasks(): Promise<JourneyTask[]> {
    const { journey } = await loadState(db, this.onboardingId)
    return journey.tasks.filter(({ status }) =>
      ['inProgress', 'notStarted', 'waiting', 'problem'].includes(status),
    )
  }

  /** Returns a task that can be done now. */
  async task(taskId: string): Promise<JourneyTask> {
    const found = (await this.openTasks()).find(({ task }) => task.id === taskId)
    if (!found) throw new Error(`The demo cannot do ${taskId} now.`)
    return found
  }
}
