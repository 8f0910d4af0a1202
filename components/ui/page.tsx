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

/** One section of a tenant's page. */
export function Section({ id, title, children }: { id?: string; title: ReactNode; children: ReactNode }) {
  return (
    <section id={id} className="scroll-mt-6">
      <h2 className="mb-1.5">{title}</h2>
      {children}
    </section>
  )
}

/** First in a page: leads past its header to `#main`. */
export function SkipLink({ label }: { label: string }) {
  return (
    <a
      href="#main"
      className="absolute left-4 z-20 -translate-y-20 rounded-box bg-sheet px-4 py-2 focus:translate-y-2"
    >
      {label}
    </a>
  )
}
