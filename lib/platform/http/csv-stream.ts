import 'server-only'
import { stringify } from 'csv-stringify/sync'

/** Excel takes a file for UTF-8 only when it begins so. */
const byteOrderMark = '\ufeff'

/**
 * Lines as a CSV file, made as fast as it is read. `separator`: what the reader's spreadsheet expects between two cells. A cell
 * that a spreadsheet would take for a formula begins with an apostrophe.
 */
export function streamCsv(
  head: string[],
  pages: AsyncIterable<string[][]>,
  separator: string,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  const iterator = pages[Symbol.asyncIterator]()
  const write = (lines: string[][]) =>
    encoder.encode(
      stringify(lines, { delimiter: separator, record_delimiter: 'windows', escape_formulas: true }),
    )
  return new ReadableStream({
    start(controller) {
      controller.enqueue(encoder.encode(byteOrderMark))
      controller.enqueue(write([head]))
    },
    async pull(controller) {
      const { done, value } = await iterator.next()
      if (done) controller.close()
      else controller.enqueue(write(value))
    },
    async cancel() {
      await iterator.return?.()
    },
  })
}
