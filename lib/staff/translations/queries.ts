import 'server-only'
import { setImmediate } from 'node:timers/promises'
import { contentFolders } from '@/i18n/content-folders'
import { writtenLocales } from '@/i18n/routing'
import { areWordsInTheMaking } from '@/i18n/words/broken-words'
import type { StaffMember } from '@/lib/accounts/staff/roles'
import { readCatalog } from '@/lib/guide/catalog'
import { checkInSteps } from '@/lib/translation/check/check-messages'
import { coverageOf } from '@/lib/translation/coverage'
import { groupCoverage, type LanguageCoverage } from './group-coverage'

let known: Promise<LanguageCoverage[]> | undefined

/**
 * Returns how far the words are translated into each language. Files do not change under a running product, so it looks through them
 * once; in development it does so each time.
 */
export function listTranslations(_staff: StaffMember): Promise<LanguageCoverage[]> {
  if (!known || areWordsInTheMaking()) {
    known = lookThrough(contentFolders())
    known.catch(() => {
      known = undefined
    })
  }
  return known
}

async function lookThrough(folders: readonly string[]): Promise<LanguageCoverage[]> {
  const { erps, wordFilesOfBrokenGuides } = readCatalog(folders)
  const steps = checkInSteps(folders, erps, writtenLocales, wordFilesOfBrokenGuides)
  let step = steps.next()
  while (!step.done) {
    await setImmediate()
    step = steps.next()
  }
  return groupCoverage(coverageOf(step.value))
}
