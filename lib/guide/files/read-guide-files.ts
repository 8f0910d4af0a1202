import { existsSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { actionsOfTask } from '@/lib/guide/load/located-actions'
import type { TaskSource } from '@/lib/guide/schema/guide-files'
import { type GuideFile, largestFile } from './guide-file'

/** Reads the files that the steps of some tasks offer. They stand beside the guide, so a name is never a path. */
export function readGuideFiles(folder: string, guideFile: string, tasks: readonly TaskSource[]): GuideFile[] {
  const names = tasks.flatMap((task) =>
    actionsOfTask(task, []).flatMap(({ action }) =>
      'download' in action && typeof action.download === 'string' ? action.download : [],
    ),
  )
  return [...new Set(names)].map((name) => readOne(join(folder, dirname(guideFile), name), name))
}

function readOne(path: string, name: string): GuideFile {
  if (!existsSync(path) || !statSync(path).isFile()) return { name }
  if (statSync(path).size > largestFile) return { name, isTooLarge: true }
  return { name, bytes: readFileSync(path) }
}
