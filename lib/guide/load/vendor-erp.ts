import type { LabelFile, Playbook } from '@/lib/guide/schema/guide-files'
import type { ErpSource, VendorSource } from './erp-source'
import { ownLabelsIn } from './own-labels'
import { type PlacedTask, placeTasks, playbookOf } from './own-tasks'
import type { Path, Source } from './source'

/**
 * Returns the files of an ERP as one vendor's customers follow them: its tasks, screens, questions and labels stand among those of the
 * playbook, so that every rule judges them too. Positions lead to the file that each part comes from.
 */
export function erpOfVendor(erp: ErpSource, vendor: VendorSource): ErpSource {
  const { playbook } = erp
  const {
    tasks: _,
    without: __,
    screens: ___,
    product: ____,
    labels: _____,
    customerValues: ______,
    questions = [],
    ...rest
  } = vendor.data
  const placed = placeTasks(playbook.data.tasks, vendor.data)
  const whole: Source<Playbook> = {
    file: playbook.file,
    data: {
      ...playbookOf(playbook.data, vendor.data),
      questions: [...playbook.data.questions, ...questions],
    },
    at: (path, part) => {
      const { source, path: inner } = originOf(path, playbook, vendor, placed)
      return { file: source.file, ...source.at(inner, part) }
    },
  }
  return {
    ...erp,
    playbook: whole,
    labels: Object.fromEntries(
      Object.entries(erp.labels).map(([language, source]) => [language, withOwn(source, vendor, language)]),
    ),
    vendors: [{ ...vendor, data: rest }],
    ownScreens: Object.keys(vendor.data.product?.screens ?? {}),
    isPartial: true,
  }
}

/** Returns the file that a part of the whole comes from, and its path there. */
function originOf(
  path: Path,
  playbook: Source<Playbook>,
  vendor: VendorSource,
  placed: readonly PlacedTask[],
): { source: Source<unknown>; path: Path } {
  const [part, key, ...inner] = path
  if (part === 'tasks') {
    const task = placed[Number(key)]
    if (task) return { source: task.isOwn ? vendor : playbook, path: [...task.path, ...inner] }
  }
  if (part === 'questions') {
    const index = Number(key) - playbook.data.questions.length
    if (index >= 0) return { source: vendor, path: ['questions', index, ...inner] }
  }
  if (part === 'customerValues' && Object.hasOwn(vendor.data.customerValues ?? {}, key ?? ''))
    return { source: vendor, path }
  if (part === 'screens' && key !== undefined) return originOfScreen(key, path, playbook, vendor)
  return { source: playbook, path }
}

function originOfScreen(
  screen: PropertyKey,
  path: Path,
  playbook: Source<Playbook>,
  vendor: VendorSource,
): { source: Source<unknown>; path: Path } {
  const { screens = {}, product } = vendor.data
  if (Object.hasOwn(screens, screen)) return { source: vendor, path }
  if (product && Object.hasOwn(product.screens, screen)) return { source: vendor, path: ['product', ...path] }
  return { source: playbook, path }
}

function withOwn(source: Source<LabelFile>, vendor: VendorSource, language: string): Source<LabelFile> {
  const own = Object.entries(ownLabelsIn(vendor.data, language)).map(([key, { text }]) => [key, text])
  return { ...source, data: { ...source.data, ...Object.fromEntries(own) } }
}
