import type { Guide, Task } from '@/lib/guide/model/guide'
import { sharedCauses } from '@/lib/guide/model/shared-causes'
import type { Playbook, TaskSource, VendorGuide } from '@/lib/guide/schema/guide-files'
import { citation } from './expand-actions'
import { playbookOf } from './own-tasks'

type CredentialSource = Extract<TaskSource, { kind: 'connect' }>['credentials'][number]

/** Returns one sign-in detail that is asked for, with the address of its source, and the vendor's note with its own. */
export function assembleCredential(
  { source, isUnconfirmed, ...credential }: CredentialSource,
  sources: Playbook['sources'],
  vendor: VendorGuide,
): Task['credentials'][number] {
  const note = credentialNotesOf(vendor).find(({ field }) => field === credential.field)
  return {
    ...credential,
    ...citation({ source, isUnconfirmed }, sources),
    ...(note && { note: citation(note, vendor.sources) }),
  }
}

/** Returns a vendor's notes on sign-in details: the field of each, and what the note cites. */
export function credentialNotesOf({
  credentialNotes = [],
}: VendorGuide): { field: string; source?: string; isUnconfirmed?: true }[] {
  return credentialNotes.map((note) => (typeof note === 'string' ? { field: note } : note))
}

/** Returns the causes with the tasks that repair them: those that every ERP may have, and those of the playbook. */
export function assembleCauses(
  playbook: Playbook,
  vendor: VendorGuide,
  isIncluded: (id: string) => boolean,
): Guide['causes'] {
  const shared = playbook.connector === undefined ? [] : sharedCauses
  return {
    ...Object.fromEntries(shared.map((cause) => [cause, { repairs: [] }])),
    ...Object.fromEntries(
      Object.entries(playbookOf(playbook, vendor).causes).map(([cause, source]) => [
        cause,
        {
          repairs: (source.repairs ?? []).filter(isIncluded),
          ...(source.asksAgain && { asksAgain: source.asksAgain }),
          ...citation(source, playbook.sources),
        },
      ]),
    ),
  }
}
