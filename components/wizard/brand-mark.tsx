import type { Guide } from '@/guides/guide'
import { nameAtStart } from '@/guides/name-at-start'

export function BrandMark({ guide }: { guide: Guide }) {
  const vendor = nameAtStart(guide.vendor)
  return (
    <span className="flex items-center gap-2.5 font-semibold">
      <span
        aria-hidden="true"
        className="grid size-6.5 shrink-0 place-items-center rounded-[8px] bg-accent text-cap text-accent-ink"
      >
        {vendor.charAt(0)}
      </span>
      <span>
        {vendor} <span className="font-normal whitespace-nowrap text-ink-3">× {guide.erp.name}</span>
      </span>
    </span>
  )
}
