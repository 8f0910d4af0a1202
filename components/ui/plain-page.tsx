import type { ReactNode } from 'react'

/** A page outside any onboarding: one short text. */
export function PlainPage({ title, children }: { title: string; children: ReactNode }) {
  return (
    <main id="main" className="mx-auto max-w-165 px-7 py-16 max-sm:px-4 max-sm:py-10">
      <h1 className="mb-4">{title}</h1>
      <div className="space-y-3 text-lead text-ink-2">{children}</div>
    </main>
  )
}
