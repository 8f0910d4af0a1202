import 'server-only'
import { serveContentFrom } from '@/i18n/content-folders'
import { forgetBrokenWords } from '@/i18n/words/broken-words'
import type { ReadConnectors } from '@/lib/connection/registry'
import { listGuides } from '@/lib/guide/catalog'
import { type Fault, faultOfFile } from '@/lib/guide/explain/fault'
import { guideFilesLeftOut, idOfGuideFile, leaveGuidesOut } from '@/lib/guide/left-out'
import { refreshStaleInBackground } from '@/lib/onboarding/summary/refresh-summary'
import { db } from '@/lib/platform/db'
import { getLog } from '@/lib/platform/log'
import { checkGuides } from './check-guides'
import { sortFaults } from './faulty-guides'
import { tellContent } from './tell-content'

/**
 * Checks a copy of changed content and serves it from now on, if every guide that is served today still can be and every new one can. A guide
 * that was left out before may go on being so. Returns the faults otherwise, and changes nothing.
 */
export async function takeOverContent(copy: string): Promise<Fault[]> {
  const { faults, translationFaults, guideFiles, connectors } = checkGuides([process.cwd(), copy])
  const { guides, others } = sortFaults(faults, process.cwd(), guideFiles)
  const newlyFaulty = [...guides].filter(([file]) => !guideFilesLeftOut()?.has(file))
  const refused = new Set([
    ...others,
    ...newlyFaulty.flatMap(([, ofGuide]) => ofGuide),
    ...wrongSettings(connectors),
    ...(await followedGuidesGone(guideFiles)),
  ])
  if (refused.size > 0) return [...refused]
  forgetBrokenWords()
  leaveGuidesOut(guides)
  serveContentFrom(copy)
  tellContent({ ofGuidesLeftOut: faults, ofTranslations: translationFaults })
  refreshStaleInBackground()
  getLog().info({ guides: listGuides().map(({ id }) => id) }, 'a change of CONTENT_DIR was taken over')
  return []
}

/** Finds settings in the environment that connectors of the changed content cannot take. */
function wrongSettings(connectors: ReadConnectors['connectors']): Fault[] {
  return [...connectors.values()].flatMap(({ id, settings }) => {
    // biome-ignore lint/style/noProcessEnv: each connector parses its own variables, as at the start
    const { error } = settings.safeParse(process.env)
    return (error?.issues ?? []).map(({ path, message }) =>
      faultOfFile(
        `guides/${id}/connector.yaml`,
        `${String(path[0])}: ${message}.`,
        'Correct the setting, and restart.',
      ),
    )
  })
}

/** Finds guides that are served now, that the changed content does not have, and that somebody follows. */
async function followedGuidesGone(guideFiles: readonly string[]): Promise<Fault[]> {
  const ids = new Set(guideFiles.map(idOfGuideFile))
  const gone = listGuides().filter(({ id }) => !ids.has(id))
  if (gone.length === 0) return []
  const where = { guideId: { in: gone.map(({ id }) => id) }, archivedAt: null }
  const followed = await db.onboarding.groupBy({ by: ['guideId'], where, _count: true })
  return followed.map(({ guideId, _count: count }) =>
    faultOfFile(
      'guides',
      `The guide "${guideId}" is gone, and ${count === 1 ? 'one onboarding follows' : `${count} onboardings follow`} it.`,
      'Put it back, or archive them first. A restart takes the folder as it is.',
    ),
  )
}
