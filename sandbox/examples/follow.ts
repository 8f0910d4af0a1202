import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { StandIn } from '@/sandbox/stand-in'
import { contentFolders, type ExampleErp, readExampleErps } from './read-examples'
import { exampleErp } from './stand-in'

/**
 * Returns a stand-in for all ERPs that are known by examples. It follows their files: a call that comes a while after the last look at the
 * folders is answered by what stands there now. An ERP whose file cannot be read meanwhile answers as before. `lookEveryMs` is in milliseconds.
 */
export function followedExamples(folders = contentFolders(), lookEveryMs = 1000): StandIn {
  const violations: string[] = []
  let state = stateOf(folders)
  let lookedAt = performance.now()
  let erps = readExampleErps(folders)
  let standIns = erps.map((erp) => exampleErp(erp, violations))
  const look = () => {
    if (performance.now() - lookedAt < lookEveryMs) return
    lookedAt = performance.now()
    const present = stateOf(folders)
    if (present === state) return
    state = present
    erps = readExampleErps(folders, erps)
    standIns = erps.map((erp: ExampleErp) => exampleErp(erp, violations))
  }
  const ownerOf = (path: string) => standIns.find((standIn) => standIn.owns(path))
  return {
    violations,
    owns(path) {
      look()
      return ownerOf(path) !== undefined
    },
    answer: async (call, path) => (await ownerOf(path)?.answer(call, path)) ?? 'drop',
    attempts: () => 0,
    reset: () => {
      violations.length = 0
    },
  }
}

/** Returns a text that differs when a file of an ERP has changed: the names, sizes and times of all of them. */
function stateOf(folders: readonly string[]): string {
  return folders
    .map((folder) => join(folder, 'guides'))
    .filter((guides) => existsSync(guides))
    .flatMap((guides) =>
      readdirSync(guides, { recursive: true, encoding: 'utf8' }).map((path) => join(guides, path)),
    )
    .filter((path) => /\.(?:http|ya?ml)$/.test(path))
    .map((path) => {
      // A file may go between the two calls.
      const { mtimeMs, size } = statSync(path, { throwIfNoEntry: false }) ?? { mtimeMs: 0, size: 0 }
      return `${path} ${mtimeMs} ${size}`
    })
    .join('\n')
}
