import { listGuides } from '@/lib/guide/catalog'
import { type Scene, scenesOf } from '@/lib/staff/preview/scenes'
import { type Shot, shotOf } from './shot'

/**
 * Returns the pages and mails of the gallery that show example data. The first guide of an ERP has every page in every state and every cause; what further
 * guides of the same ERP would repeat is left out.
 */
export function chosenScenes(guideId?: string): Shot[] {
  const guides = listGuides().filter(({ id }) => guideId === undefined || id === guideId)
  const seen = new Set<string>()
  return guides.flatMap((guide) => {
    const isFurther = seen.has(guide.erp.id)
    const hasMails = seen.size > 0
    seen.add(guide.erp.id)
    return scenesOf(guide)
      .filter((scene) => !(isFurther && repeats(scene)) && !(hasMails && isStaffMail(scene)))
      .map(({ path }) => shotOf(guide, path))
  })
}

function repeats({ group, path }: Scene): boolean {
  return group === 'tests' || group === 'mails' || (group === 'tasks' && !path.endsWith('/notStarted'))
}

function isStaffMail({ path }: Scene): boolean {
  return /^mail\/(webhook|own)/.test(path)
}
