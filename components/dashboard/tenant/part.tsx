import type { ReactNode } from 'react'

/** One section of a tenant's page. */
export function Part({ id, title, children }: { id?: string; title: ReactNode; children: ReactNode }) {
  return (
    <section id={id} className="scroll-mt-6">
      <h2 className="mb-1.5">{title}</h2>
      {children}
    </section>
  )
}
