/** isWhole: with the name on a small screen too. */
export function HandrailMark({ isWhole = false }: { isWhole?: boolean }) {
  return (
    <span className="flex items-center gap-2.5 font-semibold text-ink">
      <span
        aria-hidden="true"
        className="grid size-6.5 place-items-center rounded-[8px] bg-accent text-cap text-accent-ink"
      >
        H
      </span>
      <span className={isWhole ? '' : 'max-sm:sr-only'}>Handrail</span>
    </span>
  )
}
