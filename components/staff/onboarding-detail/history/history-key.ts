import type { Messages } from 'next-intl'
import type { Guide } from '@/lib/guide/model/guide'
import type { HistoryEntry } from '@/lib/staff/onboarding-detail/history'

/** Returns the key of the sentence for an entry, and the cause that it names if the guide still has it. */
export function sentenceOf(
  { kind, taskId, to, data }: HistoryEntry,
  guide: Guide,
): { key: keyof Messages['history']; cause?: string } {
  if (kind === 'linkOpened' && taskId !== undefined) return { key: 'taskLinkOpened' }
  if (kind === 'linkRevoked' && to) return { key: 'linkRevokedOf' }
  if (kind === 'testStarted' && data.origin === 'vendor') return { key: 'testStartedByVendor' }
  if (kind === 'testFinished' && data.origin === 'schedule') return { key: 'regularTestFinished' }
  if (kind === 'connected' && data.origin === 'schedule') return { key: 'connectedAgain' }
  const causes = Array.isArray(data.causes) ? data.causes : []
  const cause = causes.find((code) => code in guide.causes)
  return kind === 'problemFound' && cause ? { key: 'problemFoundCause', cause } : { key: kind }
}
