import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** What a run has done so far, by the name of a page. It is kept in a file, so that the next run goes on where this one ended. */
export type Progress<Done> = {
  get(name: string): Done | undefined
  note(name: string, done: Done): void
  all(): Done[]
}

/** Opens the file of a run's progress. A run that begins anew forgets what earlier ones have done. */
export function openProgress<Done>(file: string, isAnew: boolean): Progress<Done> {
  const known: Record<string, Done> =
    !isAnew && existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}
  mkdirSync(dirname(file), { recursive: true })
  return {
    get: (name) => known[name],
    note(name, done) {
      known[name] = done
      writeFileSync(file, JSON.stringify(known))
    },
    all: () => Object.values(known),
  }
}
