import { type Fault, FaultyFiles } from '@/lib/guide/explain/fault'
import { leaveGuidesOut } from '@/lib/guide/left-out'
import { checkGuides } from './check-guides'
import { sortFaults } from './faulty-guides'

export type FoundFaults = { ofGuidesLeftOut: Fault[]; ofTranslations: Fault[] }

/**
 * Checks all guides and words, and lets this process do without each guide outside the product that has a fault. Returns the faults, for
 * somebody to hear of. Throws a `FaultyFiles` when one of them keeps all guides from being served.
 */
export function leaveFaultyGuidesOut(): FoundFaults {
  const { faults, translationFaults, guideFiles } = checkGuides()
  const { guides, others } = sortFaults(faults, process.cwd(), guideFiles)
  if (others.length > 0) throw new FaultyFiles(faults)
  leaveGuidesOut(guides)
  return { ofGuidesLeftOut: faults, ofTranslations: translationFaults }
}
