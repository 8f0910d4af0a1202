import type { Guide, Voice } from '@/lib/guide/model/guide'
import { beforehandKinds, type Playbook, type VendorGuide } from '@/lib/guide/schema/guide-files'
import { citation } from './expand-actions'

/** Returns what is told before the customer begins: the playbook's statements first, each with the address of its source. */
export function assembleBeforehand(playbook: Playbook, vendor: VendorGuide): Guide['beforehand'] {
  return [...beforehandOf('erp', playbook), ...beforehandOf('guide', vendor)]
}

function beforehandOf(
  voice: Voice,
  { beforehand = {}, sources }: Pick<Playbook, 'beforehand' | 'sources'>,
): Guide['beforehand'] {
  return beforehandKinds.flatMap((kind) => {
    const { isPossible, ...told } = beforehand[kind] ?? {}
    if (!beforehand[kind]) return []
    return [{ kind, voice, ...(isPossible && { isPossible }), ...citation(told, sources) }]
  })
}
