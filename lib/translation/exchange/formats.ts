import { readCsv, writeCsv } from './csv'
import { readPo, writePo } from './po'
import type { Exchange } from './unit'
import { readXliff, writeXliff } from './xliff'

/** The formats in which messages leave and come back. */
export const formats = ['xliff', 'xliff12', 'po', 'csv'] as const
export type Format = (typeof formats)[number]

/** Writes messages in one format. */
export async function writeExchange(exchange: Exchange, format: Format): Promise<string> {
  switch (format) {
    case 'xliff':
      return writeXliff(exchange, '2.0')
    case 'xliff12':
      return writeXliff(exchange, '1.2')
    case 'po':
      return writePo(exchange)
    case 'csv':
      return writeCsv(exchange)
  }
}

/** Reads a file by the ending of its name. Throws an error that says what is wrong with it. */
export async function readExchange(name: string, text: string): Promise<Exchange> {
  if (/\.(xlf|xliff)$/i.test(name)) return readXliff(text)
  if (/\.pot?$/i.test(name)) return readPo(text)
  if (/\.csv$/i.test(name)) return readCsv(text)
  throw new Error(`${name} is none of .xlf, .xliff, .po and .csv.`)
}

/** Returns the ending of a file's name for a format. */
export function endingOf(format: Format): string {
  return format.startsWith('xliff') ? 'xlf' : format
}
