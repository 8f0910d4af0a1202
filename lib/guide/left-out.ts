import { basename, dirname } from 'node:path'

const shared = globalThis as { handrailLeftOutGuides?: ReadonlySet<string> }

/**
 * Notes the files of the guides that this process does without, because they have faults, such as `guides/own-erp/acme.yaml`. A process
 * calls it once, when it starts.
 */
export function leaveGuidesOut(files: ReadonlySet<string>): void {
  shared.handrailLeftOutGuides = files
}

/** Returns the files of the guides that are left out, or undefined in a process that has not asked which have faults. */
export function guideFilesLeftOut(): ReadonlySet<string> | undefined {
  return shared.handrailLeftOutGuides
}

/** Returns the ids of the guides that are left out. */
export function listGuidesLeftOut(): string[] {
  return [...(shared.handrailLeftOutGuides ?? [])].map(idOfGuideFile).sort()
}

/** Returns the id that a guide has by its file: `acme-own-erp` for `guides/own-erp/acme.yaml`. The lint refuses another. */
export function idOfGuideFile(file: string): string {
  return `${basename(file, '.yaml')}-${basename(dirname(file))}`
}
