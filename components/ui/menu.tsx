import type { ReactNode } from 'react'

/**
 * Opens a box over the page. It is a native disclosure, so it works without JavaScript. One menu of a `group` is open
 * at a time. `isAtEnd`: the menu stands at the right margin on small screens too, so its box extends to the left.
 */
export function Menu({
  label,
  value,
  group,
  isAtEnd = false,
  children,
}: {
  label: ReactNode
  value: ReactNode
  group: string
  isAtEnd?: boolean
  children: ReactNode
}) {
  return (
    <details name={group} className="relative text-note text-ink-2">
      <summary className="flex min-h-9 list-none items-center gap-1.5 [&::-webkit-details-marker]:hidden">
        {label} <span className="font-medium text-ink">{value}</span>
        <span aria-hidden="true" className="text-ink-3">
          ▾
        </span>
      </summary>
      <div
        className={`absolute end-0 z-10 mt-1 min-w-40 rounded-box border border-line-2 bg-sheet p-1.5 shadow-sheet ${isAtEnd ? '' : 'max-sm:end-auto max-sm:start-0'}`}
      >
        {children}
      </div>
    </details>
  )
}
