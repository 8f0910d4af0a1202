import 'server-only'
import { getLog } from '@/lib/platform/log'
import { minuteMs } from '@/lib/platform/time'
import { type LeasedDelivery, leaseDeliveries, nextDueMs } from './delivery-lease'
import { endDelivery } from './end-delivery'
import { queueDeliveries } from './queue-deliveries'
import { sendDelivery } from './send-delivery'

/** How many deliveries go on at once in one process. */
const lanes = 32

/** A round takes no more deliveries after this time. The next one begins within a minute. */
const roundMs = 2 * minuteMs

/** How long a round waits for deliveries that will be due. The job begins every minute, so a longer wait is of no use. */
const longestWaitMs = minuteMs

/** How often a round looks for deliveries that have become due while others are under way, here or in another process. */
const lookEveryMs = 1_000

type Counts = { delivered: number; failed: number }

/** The round of this process. `wake` makes it look for new events at once. */
let round: { wake: () => void } | undefined

/**
 * Queues new events and sends the deliveries that are due, many at a time, until none is left or will soon be due. A process has one
 * round at a time: while it goes on, a further call only makes it look again, so a new event does not wait for slow receivers.
 */
export async function deliverWebhooks(signal?: AbortSignal, waitMs = longestWaitMs): Promise<Counts> {
  const counts: Counts = { delivered: 0, failed: 0 }
  if (round) {
    round.wake()
    return counts
  }
  const own = new Round(counts)
  round = own
  try {
    await own.run(signal, waitMs)
  } finally {
    round = undefined
    await own.finish()
  }
  return counts
}

class Round {
  readonly #running = new Set<Promise<void>>()
  /** How many deliveries have ended. */
  #ended = 0
  #wake: () => void = () => undefined
  #woken: Promise<void> = Promise.resolve()

  constructor(private readonly counts: Counts) {}

  wake(): void {
    this.#wake()
  }

  async run(signal: AbortSignal | undefined, waitMs: number): Promise<void> {
    const end = performance.now() + roundMs
    signal?.addEventListener('abort', () => this.wake(), { once: true })
    while (!signal?.aborted && performance.now() < end) {
      let isWoken = false
      this.#woken = new Promise((resolve) => {
        this.#wake = () => {
          isWoken = true
          resolve()
        }
      })
      const ended = this.#ended
      await queueDeliveries()
      const leased = await leaseDeliveries(lanes - this.#running.size)
      for (const delivery of leased) this.#start(delivery)
      // What ended meanwhile may have made room for others.
      if (leased.length > 0 || ended !== this.#ended || isWoken) continue
      if (this.#running.size > 0) {
        await this.#next(lookEveryMs)
        continue
      }
      const dueMs = Math.max((await nextDueMs()) ?? Number.POSITIVE_INFINITY, 0)
      if (dueMs >= waitMs && !isWoken) return
      await this.#next(Math.max(dueMs, lookEveryMs))
    }
  }

  /** Waits for the deliveries under way. */
  async finish(): Promise<void> {
    await Promise.all(this.#running)
  }

  #start(delivery: LeasedDelivery): void {
    const one = this.#deliver(delivery).finally(() => {
      this.#ended += 1
      this.#running.delete(one)
    })
    this.#running.add(one)
  }

  async #deliver(delivery: LeasedDelivery): Promise<void> {
    const { id: deliveryId, endpointId, tries } = delivery
    try {
      const attempt = await sendDelivery(delivery)
      if (!attempt) return
      const isDelivered = await endDelivery(delivery, attempt)
      this.counts[isDelivered ? 'delivered' : 'failed'] += 1
      const { ms, status, error } = attempt
      const level = isDelivered ? 'debug' : 'info'
      getLog()[level]({ deliveryId, endpointId, tries, ms, status, error, isDelivered }, 'webhook tried')
    } catch (error) {
      // Its lease ends soon, and another round tries it again.
      const name = error instanceof Error ? error.name : 'unknown'
      getLog().error({ deliveryId, endpointId, tries, error: name }, 'webhook could not be tried')
    }
  }

  /** Waits until a delivery has ended, a new event was written, or the time is over. */
  async #next(ms: number): Promise<void> {
    let timer: NodeJS.Timeout | undefined
    const time = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, Math.max(ms, 0))
    })
    await Promise.race([this.#woken, time, ...this.#running])
    clearTimeout(timer)
  }
}
