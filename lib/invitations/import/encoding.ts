import iconv from 'iconv-lite'
import { guessSingleByteEncoding } from './letters'

/** The encodings in which spreadsheets save a list. The last three have one byte for each letter. */
export const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252', 'macintosh', 'cp850'] as const

export type Encoding = (typeof encodings)[number]

/** isCertain: the bytes themselves say so. Otherwise the letters decide, and a person should look at them. */
export type EncodingGuess = { encoding: Encoding; isCertain: boolean }

/** workbook: a file of a spreadsheet program itself. notText: a picture, a document or the like. */
export type NotText = 'workbook' | 'notText'

/**
 * Decodes a file and ends each of its lines with a single line feed, whatever ended it before. Bytes without a meaning in the
 * encoding become U+FFFD. A byte order mark is left out, and so is the mark with which DOS ends a file.
 */
export function decodeFile(bytes: Uint8Array, encoding: Encoding): string {
  const text = decode(bytes, encoding).replace(/\r\n?/g, '\n')
  return text.endsWith('\u001a') ? text.slice(0, -1) : text
}

function decode(bytes: Uint8Array, encoding: Encoding): string {
  if (encoding.startsWith('utf-')) return new TextDecoder(encoding).decode(bytes)
  return iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), encoding)
}

/** The bytes with which the files of spreadsheet programs and the commonest other files begin. */
const signatures: [string, NotText][] = [
  ['504b0304', 'workbook'],
  ['d0cf11e0', 'workbook'],
  ['25504446', 'notText'],
]

/** Programs on the web write tables as HTML or XML and call the file a workbook. */
const markup = /^\W*<(?:!doctype|html|table|\?xml)/i

/** Returns the encoding that a file seems to have, or what the file is instead of a text. */
export function guessEncoding(bytes: Uint8Array): EncodingGuess | NotText {
  const start = Buffer.from(bytes.subarray(0, 4)).toString('hex')
  const other = signatures.find(([signature]) => start === signature)
  if (other) return other[1]
  if (markup.test(Buffer.from(bytes.subarray(0, 200)).toString('latin1'))) return 'workbook'
  const guess = encodingOf(bytes, start)
  return guess && !decode(bytes, guess.encoding).includes('\0') ? guess : 'notText'
}

function encodingOf(bytes: Uint8Array, start: string): EncodingGuess | undefined {
  if (start.startsWith('efbbbf')) return { encoding: 'utf-8', isCertain: true }
  if (start.startsWith('fffe')) return { encoding: 'utf-16le', isCertain: true }
  if (start.startsWith('feff')) return { encoding: 'utf-16be', isCertain: true }
  if (bytes.includes(0)) return guessUtf16(bytes)
  const text = new TextDecoder('utf-8').decode(bytes)
  const broken = text.split('\ufffd').length - 1
  if (broken === 0) return { encoding: 'utf-8', isCertain: true }
  // A file of UTF-8 into which something else was pasted has more whole letters than broken ones.
  const whole = text.match(/[^\0-\x7f\ufffd]/g)?.length ?? 0
  if (whole > broken) return { encoding: 'utf-8', isCertain: false }
  return { encoding: guessSingleByteEncoding((encoding) => decode(bytes, encoding)), isCertain: false }
}

/** In UTF-16, each letter, sign and line break of Western languages has a NUL beside it, nearly always on the same side. */
function guessUtf16(bytes: Uint8Array): EncodingGuess | undefined {
  const nuls = [0, 0]
  bytes.forEach((byte, at) => {
    if (byte === 0) nuls[at % 2] = (nuls[at % 2] ?? 0) + 1
  })
  const [high = 0, low = 0] = nuls
  if (Math.max(high, low) < bytes.length / 8) return undefined
  return { encoding: low > high ? 'utf-16le' : 'utf-16be', isCertain: true }
}
