import { listGuides } from '@/lib/guide/catalog'
import { guessColumns } from './columns'
import { type ChosenFormat, type ListFile, readListFile } from './file-format'
import { type ImportLine, readLines } from './read-lines'

export const owners = [
  { staffId: '01939c1e-0000-7000-8000-000000000001', name: 'Ingrid Moe', email: 'ingrid@vendor.example' },
]

const defaults = { guideId: 'payhawk-sage-intacct', locale: 'en', ownerId: '', isMailed: false }

/** Returns a file as the import reads it. Throws when it is no text. */
export function readFile(content: string | Uint8Array, chosen: ChosenFormat = {}): ListFile {
  const isPasted = typeof content === 'string'
  const list = readListFile({ bytes: isPasted ? Buffer.from(content) : content, isPasted }, chosen)
  if (typeof list === 'string') throw new Error(list)
  return list
}

/** Returns what becomes of each line of a file. */
export function linesOf(content: string | Uint8Array, chosen: ChosenFormat = {}): ImportLine[] {
  const { rows, body, format, problem } = readFile(content, chosen)
  if (problem) throw new Error(problem.code)
  const columns = guessColumns(rows, format.headingLine)
  const settings = { ...defaults, columns, hasHeadings: format.headingLine > 0 }
  return readLines(body, settings, { guides: listGuides(), owners })
}
