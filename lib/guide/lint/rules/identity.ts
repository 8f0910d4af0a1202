import { basename } from 'node:path'
import { checkImage } from '@/lib/guide/brand/brand-image'
import { isProblem } from '@/lib/guide/brand/image'
import type { Fault } from '@/lib/guide/explain/fault'
import type { ErpSource } from '@/lib/guide/load/erp-source'
import { indexesOfRepeats } from '@/lib/guide/load/located-actions'
import { faultAt } from '@/lib/guide/load/source'

/** Finds an id that differs from the name of its folder or file. An address leads straight to a file. */
export function misplacedFiles({ folder, playbook, vendors }: ErpSource): Fault[] {
  const erps = [playbook, ...vendors].flatMap((source) =>
    source.data.erp === folder
      ? []
      : [faultAt(source, ['erp'], `The file stands in the folder "${folder}".`, `Write erp: ${folder}.`)],
  )
  const names = vendors.flatMap((source) => {
    const name = basename(source.file, '.yaml')
    if (source.data.vendor.id === name) return []
    return [
      faultAt(source, ['vendor', 'id'], `The file is called "${name}".`, `Write id: ${name}, or rename it.`),
    ]
  })
  return [...erps, ...names]
}

/** Finds two guides with one id, such as `a` for `b-c` and `a-b` for `c`. They would have one address. */
export function repeatedGuides(erps: readonly ErpSource[]): Fault[] {
  const guides = erps.flatMap(({ folder, vendors }) =>
    vendors.map((vendor) => ({ vendor, id: `${vendor.data.vendor.id}-${folder}` })),
  )
  return indexesOfRepeats(guides.map(({ id }) => id)).flatMap((index) => {
    const guide = guides[index]
    if (!guide) return []
    const message = `There is another guide "${guide.id}".`
    return [faultAt(guide.vendor, ['vendor', 'id'], message, 'Give the vendor another id.')]
  })
}

/** Finds images of a vendor that are missing, or that no page may show. */
export function unusableImages({ vendors }: ErpSource): Fault[] {
  return vendors.flatMap((source) =>
    (source.images ?? []).flatMap(({ path, file, kind, purpose, bytes }) => {
      if (!bytes)
        return [
          faultAt(
            source,
            path,
            `There is no file "${file}" beside the guide.`,
            'Put it there, or name another.',
          ),
        ]
      const found = checkImage(bytes, kind, purpose)
      return isProblem(found) ? [faultAt(source, path, `"${file}": ${found.message}`, found.remedy)] : []
    }),
  )
}
