import 'server-only'
import { outsideFolder, serveContentFrom } from '@/i18n/content-folders'
import { areWordsInTheMaking } from '@/i18n/words/broken-words'
import { type Fault, faultOfFile, formatFaults } from '@/lib/guide/explain/fault'
import { noteRefusedChange } from '@/lib/guide/left-out'
import { noteGuidesHealth } from '@/lib/platform/health/guides-health'
import { getLog } from '@/lib/platform/log'
import { onShutdown } from '@/lib/platform/server/shutdown'
import { dayMs } from '@/lib/platform/time'
import { type ContentCopy, copyContent, freshenCopies, removeCopy, stateOf } from './content-copy'

/** What is done with a copy of changed content: the faults that keep it from being served, or none once it is served and its health told. */
type TakeOver = (copy: string) => Promise<Fault[]>

/** Milliseconds between two looks at the folder. A change is taken over when two looks in a row have found it the same. */
const lookEveryMs = 3_000

/** Milliseconds after which the files of the copies get a new time. What clears by age mostly takes what is ten days old. */
const freshenEveryMs = dayMs

/** How often a folder that is being written to is tried before the process starts with what it has. */
const triesAtStart = 20

/**
 * Lets a server read a copy of CONTENT_DIR, so that what it serves is what it has checked, however the folder changes meanwhile. Call it
 * before anything is read. In development the folder itself is read.
 */
export function openContent(): ContentCopy | undefined {
  const folder = outsideFolder()
  if (!folder || areWordsInTheMaking()) return undefined
  for (let tries = 0; tries < triesAtStart; tries += 1) {
    const copy = copyContent(folder)
    if (!copy) continue
    serveContentFrom(copy.folder)
    return copy
  }
  throw new Error(`${folder} changes while it is read. Start again when it is at rest.`)
}

/** Follows the changes of CONTENT_DIR from what a process has begun with until it ends. */
export function followContent(first: ContentCopy, takeOver: TakeOver): void {
  const look = followerOf(outsideFolder() ?? '', first, takeOver)
  let isLooking = false
  let freshenedAt = Date.now()
  const freshenAndLook = async () => {
    if (Date.now() - freshenedAt >= freshenEveryMs) {
      freshenedAt = Date.now()
      freshenCopies()
    }
    await look()
  }
  const timer = setInterval(async () => {
    if (isLooking) return
    isLooking = true
    await freshenAndLook().catch((error: Error) =>
      getLog().error({ fault: error.message }, 'CONTENT_DIR cannot be looked at'),
    )
    isLooking = false
  }, lookEveryMs)
  timer.unref()
  onShutdown(() => clearInterval(timer))
}

/**
 * Returns a function that looks at a folder once. It takes a change over when it is whole: the folder was the same at the look before, and
 * while it was copied. Content with a fault is refused as a whole, and what was served before is served on.
 */
export function followerOf(folder: string, first: ContentCopy, takeOver: TakeOver): () => Promise<void> {
  let judged = first.state
  let before = first.state
  const served = [first.folder]
  return async () => {
    const state = stateOf(folder)
    const isAtRest = state === before
    before = state
    if (state === judged || !isAtRest) return
    const copy = copyContent(folder)
    if (copy?.state !== state) {
      if (copy) removeCopy(copy.folder)
      return
    }
    const faults = await judge(copy, takeOver)
    judged = state
    tell(faults)
    if (faults.length === 0) served.push(copy.folder)
    // A request that is being answered may still read the one before.
    for (const old of served.splice(0, served.length - 2)) removeCopy(old)
  }
}

/** Takes a copy over and returns its faults, if it has any. Such a copy is removed. */
async function judge({ folder, state }: ContentCopy, takeOver: TakeOver): Promise<Fault[]> {
  let isServed = false
  try {
    const faults = state === '' ? [missing()] : await takeOver(folder)
    isServed = faults.length === 0
    return faults
  } finally {
    if (!isServed) removeCopy(folder)
  }
}

/**
 * Tells the log, the staff and the health check of a change that is refused, or the staff that there is none any more. The health of guides
 * that are taken over is told by whoever takes them over.
 */
function tell(faults: readonly Fault[]): void {
  noteRefusedChange(faults)
  if (faults.length > 0) noteGuidesHealth('changeRefused')
  for (const fault of faults)
    getLog().error({ fault: formatFaults([fault]) }, 'a change of CONTENT_DIR is not taken over')
}

function missing(): Fault {
  return faultOfFile('guides', 'CONTENT_DIR is empty or gone.', 'Put it back. A restart takes it as it is.')
}
