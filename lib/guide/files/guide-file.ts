import { createHash } from 'node:crypto'

/** The most that a file beside a guide may have, in bytes. It is kept in memory and sent to customers. */
export const largestFile = 5 * 1024 * 1024

/** A file beside a guide that customers save. `bytes` are absent when there is no such file, or when it is too large. */
export type GuideFile = { name: string; bytes?: Buffer; isTooLarge?: true }

/** Returns the address under which a file is served. It changes with the content, so that browsers may keep it. */
export function fileAddress({ name, bytes }: { name: string; bytes: Buffer }): string {
  return `/guide-files/${createHash('sha256').update(bytes).digest('hex').slice(0, 32)}/${name}`
}

/** Returns the addresses of files by their names. */
export function fileAddresses(files: readonly GuideFile[] = []): Record<string, string> {
  return Object.fromEntries(
    files.flatMap(({ name, bytes }) => (bytes ? [[name, fileAddress({ name, bytes })]] : [])),
  )
}
