import type { Pages, Step } from '@/connectors/language/schema/steps'
import { askErp, type ErpReply } from './ask-erp'
import type { Page } from './build-request'
import type { Values } from './fill'
import { type Place, placesAt, textFrom } from './place'
import type { Run } from './run'
import type { Answered } from './said'

/** The most pages that are read of one list, whatever its answers say. */
const pageLimit = 20

type ReadPages = {
  /** The tops of the pages, in their order. */
  tops: Place[]
  /** Whether the list goes on after the last page that is read. */
  isCut: boolean
  /** Milliseconds spent waiting for the pages after the first. */
  ms: number
  /** The reply that was no page, which ends the reading. */
  broken?: ErpReply
}

/** Asks for the pages of a list after its first. A page that leads back to an earlier one is the last. */
export async function readPages(run: Run, step: Step, first: Answered, values: Values): Promise<ReadPages> {
  const read: ReadPages = { tops: [first.top], isCut: false, ms: 0 }
  const { pages, each = '' } = step.list ?? {}
  const seen = new Set<string>()
  for (let count = 1; pages; count += 1) {
    const page = pageAfter(pages, each, read.tops.at(-1), count)
    if (!page || ('next' in page && seen.has(page.next))) return read
    if (count >= pageLimit) return { ...read, isCut: true }
    if ('next' in page) seen.add(page.next)
    const reply = await askErp(run, step.ask, step.level, { values, page })
    read.ms += reply.ms
    if (!('answer' in reply) || !reply.answer) return { ...read, broken: reply }
    read.tops.push(reply.answer.top)
  }
  return read
}

/** Returns what asks for the page after `count` pages, or undefined when the last of them ends the list. */
function pageAfter(pages: Pages, each: string, last: Place, count: number): Page | undefined {
  if ('next' in pages) {
    const next = textFrom(pages.next, { place: last, top: last })
    return next ? { next } : undefined
  }
  if (placesAt(last, each).length < pages.size) return undefined
  return 'offset' in pages
    ? { parameter: pages.offset, value: count * pages.size }
    : { parameter: pages.page, value: count + (pages.first ?? 1) }
}
