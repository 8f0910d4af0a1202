import { z } from 'zod'
import { guessHeadingLine } from './columns'
import { declaredDelimiter, guessDelimiter, isDelimiter, withoutDeclaration } from './delimiter'
import { decodeFile, type Encoding, encodings, guessEncoding, type NotText } from './encoding'
import { maxHeadingRows, maxLines } from './import-limits'
import { type CsvProblem, type CsvRow, readCsv } from './read-csv'

/** How a file is read: as somebody has chosen, and otherwise as it seems to be. */
export const chosenFormatSchema = z.object({
  encoding: z.enum(encodings).optional(),
  delimiter: z.string().refine(isDelimiter).optional(),
  /** The line of the file that holds the headings. 0: no line does. */
  headingLine: z.int().min(0).optional(),
})

export type ChosenFormat = z.infer<typeof chosenFormatSchema>

export type FileFormat = { encoding: Encoding; delimiter: string; headingLine: number }

/** A list as it was sent: the bytes of a file, or text that was pasted. */
export type ImportFile = { bytes: Uint8Array; isPasted: boolean }

/** The rows under the headings are the list. Those above them, such as titles, are left out. */
export type ListFile = {
  format: FileFormat
  /** Whether the letters should be looked at, because the encoding is a guess. */
  isEncodingGuessed: boolean
  rows: CsvRow[]
  body: CsvRow[]
  /** Why the rows cannot be read in this format. Another one may do. */
  problem?: CsvProblem
}

/** Reads a file, or says what it is instead of a text. */
export function readListFile({ bytes, isPasted }: ImportFile, chosen: ChosenFormat): ListFile | NotText {
  const guess = guessEncoding(bytes)
  if (typeof guess === 'string') return guess
  const encoding = isPasted ? 'utf-8' : (chosen.encoding ?? guess.encoding)
  const text = decodeFile(bytes, encoding)
  const list = withoutDeclaration(text)
  const delimiter = chosen.delimiter ?? declaredDelimiter(text) ?? guessDelimiter(list)
  const isEncodingGuessed = !guess.isCertain && chosen.encoding === undefined && !isPasted
  const rows = readCsv(list, delimiter)
  if (!Array.isArray(rows)) {
    const format = { encoding, delimiter, headingLine: 0 }
    return { format, isEncodingGuessed, rows: [], body: [], problem: rows }
  }
  const headingLine = findLine(rows, chosen.headingLine) ?? guessHeadingLine(rows)
  const body = rows.filter(({ line }) => line > headingLine)
  const format = { encoding, delimiter, headingLine }
  const problem: CsvProblem | undefined = body.length > maxLines ? { code: 'tooManyLines' } : undefined
  return { format, isEncodingGuessed, rows, body, problem }
}

/** Returns the chosen line, unless it is too far down or, with another delimiter or encoding, no longer begins a row. */
function findLine(rows: CsvRow[], chosen: number | undefined): number | undefined {
  const lines = [0, ...rows.slice(0, maxHeadingRows).map(({ line }) => line)]
  return lines.find((line) => line === chosen)
}
