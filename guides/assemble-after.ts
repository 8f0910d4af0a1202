import type { AfterConnecting, Guide, Speaker } from './guide'
import type { After, Playbook, VendorGuide } from './schema'

/** The playbook's entries first, each with whose words say it. */
export function assembleAfter(playbook: Playbook, vendor: VendorGuide): AfterConnecting {
  const sides: { of: Speaker; after: After }[] = [
    { of: 'erp', after: playbook.after ?? {} },
    { of: 'guide', after: vendor.after ?? {} },
  ]
  const join = <T extends object>(read: (after: After) => T[] | undefined) =>
    sides.flatMap(({ of, after }) => (read(after) ?? []).map((entry) => ({ ...entry, of })))
  return {
    choices: join(({ choices }) => choices),
    imports: join(({ imports }) => (imports ? [imports] : [])),
    syncs: join(({ syncs }) => syncs),
    notes: join(({ notes }) => notes?.map((id) => ({ id }))),
    maintenance: join(({ maintenance }) => maintenance?.map((id) => ({ id }))),
    reference: join(({ reference }) => reference),
  }
}

export function assembleChanges(playbook: Playbook, vendor: VendorGuide): Guide['changes'] {
  const of = (speaker: Speaker, changes: Record<string, string> = {}) =>
    Object.entries(changes).map(([version, id]) => ({ id, version: Number(version), of: speaker }))
  return [...of('erp', playbook.changes), ...of('guide', vendor.changes)]
}

/** What became new for somebody who began with an older version, "1.2". Nothing where that is no version. */
export function changesSince({ changes }: Pick<Guide, 'changes'>, began: string): Guide['changes'] {
  const [playbook, guide] = began.split('.').map(Number)
  const known = { erp: playbook ?? Number.NaN, guide: guide ?? Number.NaN }
  return changes.filter(({ of, version }) => version > known[of])
}
