import { readdirSync, readFileSync } from 'node:fs'

/** `/proc/<pid>/stat` counts processor time in hundredths of a second. */
const hundredthMs = 10

/**
 * Returns the processor time that a process has used so far, in milliseconds and exact to a nanosecond. Linux alone tells it of other processes.
 * It is the sum over the threads that live; those of Node and of PostgreSQL live as long as their process.
 */
export function processorMs(pid: number): number {
  const folder = `/proc/${pid}/task`
  const threads = unlessEnded(() => readdirSync(folder)) ?? []
  return threads.reduce((sum, thread) => sum + readThreadMs(read(`${folder}/${thread}/schedstat`)), 0)
}

/**
 * Returns the processor time that a process and its children have used so far, in milliseconds. Those children that have ended, as a
 * connection of PostgreSQL does, are known only to a hundredth of a second.
 */
export function familyMs(pid: number): number {
  const children = readdirSync('/proc').filter(
    (name) => /^\d+$/.test(name) && readParent(read(`/proc/${name}/stat`)) === pid,
  )
  const living = [pid, ...children.map(Number)].reduce((sum, each) => sum + processorMs(each), 0)
  return living + readEndedMs(read(`/proc/${pid}/stat`))
}

/** Reads how many milliseconds a thread has run, from its `schedstat`. The first of its numbers says it in nanoseconds. */
export function readThreadMs(schedstat: string): number {
  return Number(schedstat.split(' ')[0]) / 1e6
}

/** Reads the process that has started this one, from its `stat`. */
export function readParent(stat: string): number {
  return Number(fieldsOf(stat)[1])
}

/** Reads how many milliseconds the children that have ended had used, in user and in kernel mode, from the `stat` of their parent. */
export function readEndedMs(stat: string): number {
  const [user = 0, kernel = 0] = fieldsOf(stat).slice(13, 15).map(Number)
  return (user + kernel) * hundredthMs
}

/** Returns what stands after the name in a `stat`. The name stands in parentheses, and may itself hold spaces and parentheses. */
function fieldsOf(stat: string): string[] {
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ')
}

function read(file: string): string {
  return unlessEnded(() => readFileSync(file, 'utf8')) ?? ''
}

/** Reads something of a process, or nothing where the process has ended meanwhile. */
function unlessEnded<Value>(read: () => Value): Value | undefined {
  try {
    return read()
  } catch {
    return undefined
  }
}
