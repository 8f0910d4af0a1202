import type { Guide } from './guide'
import { nameAtStart } from './name-at-start'

/** What a guide connects with what: the line by which the staff know it. In whoever's language the guide is in. */
export function guideTitle({ vendor, erp }: Pick<Guide, 'vendor' | 'erp'>): string {
  return `${nameAtStart(vendor)} × ${erp.name}`
}
