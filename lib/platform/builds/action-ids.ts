import { readFileSync } from 'node:fs'
import { join } from 'node:path'

let known: ReadonlySet<string> | undefined

/** Returns the ids of the server actions of this build. Without a build, as in development, the set is empty. */
export function knownActions(): ReadonlySet<string> {
  known ??= readActions()
  return known
}

function readActions(): ReadonlySet<string> {
  try {
    // `next build` writes the file. Next itself reads it for every page.
    const text = readFileSync(join(process.cwd(), '.next/server/server-reference-manifest.json'), 'utf8')
    return new Set(Object.keys((JSON.parse(text) as { node: object }).node))
  } catch {
    return new Set()
  }
}
