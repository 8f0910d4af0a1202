import { readdirSync, readFileSync } from 'node:fs'

/** The kernel counts processor time in hundredths of a second. */
const tickMs = 10

/** Returns the processor time that a process has used so far, in milliseconds. Linux alone tells it of other processes. */
export function processorMs(pid: number): number {
  return timesOf(pid).own
}

/** Returns the processor time that a process and its children have used so far, in milliseconds, also those that have ended. */
export function familyMs(pid: number): number {
  const children = readdirSync('/proc').filter(
    (name) => /^\d+$/.test(name) && readFields(Number(name))?.[1] === String(pid),
  )
  const { own, ended } = timesOf(pid)
  return children.reduce((sum, child) => sum + processorMs(Number(child)), own + ended)
}

/** Reads the times of a process itself, and of its children that have ended. */
function timesOf(pid: number): { own: number; ended: number } {
  // After the name: the state is the first, times in user and in kernel mode begin with the 12th.
  const [own = 0, ownKernel = 0, ended = 0, endedKernel = 0] =
    readFields(pid)?.slice(11, 15).map(Number) ?? []
  return { own: (own + ownKernel) * tickMs, ended: (ended + endedKernel) * tickMs }
}

function readFields(pid: number): string[] | undefined {
  try {
    // The name stands in parentheses and may hold spaces.
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ')
  } catch {
    // It has ended meanwhile.
    return undefined
  }
}
