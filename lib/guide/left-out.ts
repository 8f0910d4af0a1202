import { basename, dirname } from 'node:path'
import type { Fault } from '@/lib/guide/explain/fault'

/** The files of the guides that are left out, such as `guides/own-erp/acme.yaml`, each with the faults that keep it from being served. */
export type GuidesLeftOut = ReadonlyMap<string, readonly Fault[]>

const shared = globalThis as {
  handrailLeftOutGuides?: GuidesLeftOut
  handrailRefusedChange?: readonly Fault[]
}

/** Notes the guides that this process does without, because they have faults. */
export function leaveGuidesOut(files: GuidesLeftOut): void {
  shared.handrailLeftOutGuides = files
}

/** Returns the guides that are left out by their files, or undefined in a process that has not asked which have faults. */
export function guideFilesLeftOut(): GuidesLeftOut | undefined {
  return shared.handrailLeftOutGuides
}

/** Returns the ids of the guides that are left out. */
export function listGuidesLeftOut(): string[] {
  return [...(shared.handrailLeftOutGuides?.keys() ?? [])].map(idOfGuideFile).sort()
}

/** Returns the faults for which a guide is left out. There are none where no guide of this id is left out. */
export function faultsOfGuide(id: string): Fault[] {
  const files = [...(shared.handrailLeftOutGuides ?? [])].filter(([file]) => idOfGuideFile(file) === id)
  return files.flatMap(([, faults]) => faults)
}

/** Notes the faults of changed content that is not taken over, or that there are none any more. */
export function noteRefusedChange(faults: readonly Fault[]): void {
  shared.handrailRefusedChange = faults
}

/** Returns the faults of the last change of the content outside the product, if it was not taken over. */
export function listRefusedChange(): readonly Fault[] {
  return shared.handrailRefusedChange ?? []
}

/** Returns the id that a guide has by its file: `acme-own-erp` for `guides/own-erp/acme.yaml`. The lint refuses another. */
export function idOfGuideFile(file: string): string {
  return `${basename(file, '.yaml')}-${basename(dirname(file))}`
}
