export function HandrailMark() {
  return (
    <span className="flex items-center gap-2.5 font-semibold text-ink">
      <span
        aria-hidden="true"
        className="grid size-6.5 place-items-center rounded-[8px] bg-accent text-cap text-accent-ink"
      >
        H
      </span>
      <span className="max-sm:sr-only">Handrail</span>
    </span>
  )
}
