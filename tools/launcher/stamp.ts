import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'

/**
 * Does the work unless it was done for the same stamp. A failed attempt leaves no stamp. Returns whether it did the
 * work.
 */
export async function unlessStamped(
  stampFile: string,
  stamp: string,
  work: () => Promise<void>,
): Promise<boolean> {
  if (isStamped(stampFile, stamp)) return false
  rmSync(stampFile, { force: true })
  await work()
  writeFileSync(stampFile, stamp)
  return true
}

/** Returns whether the work was done for this stamp. */
export function isStamped(stampFile: string, stamp: string): boolean {
  return existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp
}
