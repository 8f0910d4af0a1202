import type { ReactNode } from 'react'

/** One line of what a link asks for or brings. */
export function Need({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div className="grid grid-cols-[9rem_1fr] gap-x-6 gap-y-0.5 border-b border-line py-3.5 max-sm:grid-cols-1">
      <dt className="font-semibold">{term}</dt>
      <dd className="text-ink-2">{children}</dd>
    </div>
  )
}
