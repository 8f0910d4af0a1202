import { type Fault, suggest } from '@/lib/guide/explain/fault'
import { type GuideFile, largestFile } from '@/lib/guide/files/guide-file'
import type { ErpSource } from '@/lib/guide/load/erp-source'
import { actionsOf, actionsOfTask, type LocatedAction } from '@/lib/guide/load/located-actions'
import { faultAt, type Source } from '@/lib/guide/load/source'
import type { TaskSource } from '@/lib/guide/schema/guide-files'

type FileWithSteps = {
  source: Source<{ links?: Record<string, string> | undefined }>
  steps: LocatedAction[]
  files: readonly GuideFile[]
}

/** Finds a step that leads to an address which the file does not list, and an address that no step leads to. */
export function wrongLinks(erp: ErpSource): Fault[] {
  return filesWithSteps(erp).flatMap(({ source, steps }) => {
    const links = Object.keys(source.data.links ?? {})
    const visited = steps.flatMap(({ action, path }) =>
      'visit' in action ? [{ link: action.visit, path: [...path, 'visit'] }] : [],
    )
    return [
      ...visited
        .filter(({ link }) => !links.includes(link))
        .map(({ link, path }) =>
          faultAt(source, path, `"${link}" is not among the links.`, suggest(link, links)),
        ),
      ...links
        .filter((link) => !visited.some((visit) => visit.link === link))
        .map((link) => faultAt(source, ['links', link], `No step leads to "${link}".`, 'Remove it.', 'key')),
    ]
  })
}

/** Finds a step that offers a file which is not there, or which is too large. */
export function missingFiles(erp: ErpSource): Fault[] {
  return filesWithSteps(erp).flatMap(({ source, steps, files }) =>
    steps.flatMap(({ action, path }) => {
      if (!('download' in action) || typeof action.download === 'object') return []
      const file = files.find(({ name }) => name === action.download)
      if (file?.bytes) return []
      const at = [...path, 'download']
      return file?.isTooLarge
        ? [
            faultAt(
              source,
              at,
              `"${file.name}" is larger than ${largestFile / 1024 / 1024} MB.`,
              'Make it smaller.',
            ),
          ]
        : [faultAt(source, at, `There is no file "${action.download}" beside this one.`, 'Put it there.')]
    }),
  )
}

function filesWithSteps({ playbook, vendors, files = [] }: ErpSource): FileWithSteps[] {
  return [
    { source: playbook, steps: actionsOf(playbook.data), files },
    ...vendors.map((vendor) => ({
      source: vendor,
      steps: ((vendor.data.tasks ?? []) as TaskSource[]).flatMap((task, index) =>
        actionsOfTask(task, ['tasks', index, 'actions']),
      ),
      files: vendor.files ?? [],
    })),
  ]
}
