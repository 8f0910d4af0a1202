import { closeSync, openSync, readSync } from 'node:fs'

/** Shows what is added to a log, from a position onwards, as long as this process lives. */
export function followLog(file: string, from: number): void {
  const log = openSync(file, 'r')
  const chunk = Buffer.alloc(64 * 1024)
  let position = from
  const show = () => {
    const length = readSync(log, chunk, 0, chunk.length, position)
    position += length
    process.stdout.write(chunk.subarray(0, length))
    if (length === chunk.length) show()
  }
  setInterval(show, 200).unref()
  process.once('exit', () => closeSync(log))
}
