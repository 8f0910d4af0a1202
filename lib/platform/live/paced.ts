type Pace = {
  /** Milliseconds to wait before the work, so that all who ask meanwhile need it once only. */
  pauseMs: number
  /** The rest after the work, as a multiple of the time that the work took. It is never shorter than `pauseMs`. */
  rest: number
}

/** Work that is done soon after somebody asks for it, once for all who ask meanwhile. */
export type Paced = { ask(): void; stop(): void }

/**
 * Bounds what work may take of a process, however often it is asked for: it never runs beside itself, and rests after each time as many
 * times as long as that took. With a rest of four, the work takes a fifth of the process at most.
 */
export function paced(work: () => Promise<void>, { pauseMs, rest }: Pace): Paced {
  let timer: NodeJS.Timeout | undefined
  let isAsked = false
  let isStopped = false

  async function run(): Promise<void> {
    isAsked = false
    const begunAt = performance.now()
    // Whoever does the work notes its failures.
    await work().catch(() => undefined)
    if (isStopped) return
    timer = setTimeout(goOn, Math.max(pauseMs, (performance.now() - begunAt) * rest))
  }

  function goOn(): void {
    if (isAsked) void run()
    else timer = undefined
  }

  return {
    ask() {
      isAsked = true
      if (!isStopped) timer ??= setTimeout(goOn, pauseMs)
    },
    stop() {
      isStopped = true
      clearTimeout(timer)
    },
  }
}
