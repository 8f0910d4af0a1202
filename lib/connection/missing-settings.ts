import 'server-only'
import { listGuides } from '@/lib/guide/catalog'
import type { Guide } from '@/lib/guide/model/guide'
import { getConnector, vendorTexts } from './connectors'

/** A guide whose customers nobody can test, and the variables of the environment that are missing. */
export type UntestableGuide = { guide: Guide; variables: string[] }

/** Returns the guides whose connector lacks a setting, such as the password of the guide's sender. */
export function listUntestableGuides(guides: readonly Guide[] = listGuides()): UntestableGuide[] {
  return guides.flatMap((guide) => {
    if (!guide.connector) return []
    const { connector, settings } = getConnector(guide.connector)
    const variables = connector.missingSettings(vendorTexts(guide.values), settings)
    return variables.length === 0 ? [] : [{ guide, variables }]
  })
}
