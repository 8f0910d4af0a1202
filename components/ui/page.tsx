import type { ReactNode } from 'react'

/** The widths of pages with the space around their content, by kind of page. */
export const mainLooks = {
  form: 'w-full max-w-164 px-7 pt-7 pb-24 max-sm:px-4 max-sm:pt-4',
  /** The column has the width of a form. On large screens it is wider when the page holds a figure. */
  figure: 'w-full max-w-164 px-7 pt-7 pb-24 max-sm:px-4 max-sm:pt-4 has-[figure]:lg:max-w-324',
  report: 'w-full max-w-180 px-7 pt-7 pb-24 max-sm:px-4 max-sm:pt-4',
  list: 'w-full max-w-180 px-7 pt-10 pb-24 max-sm:px-4 max-sm:pt-6',
  print:
    'w-full max-w-190 px-7 pt-7 pb-24 max-sm:px-4 print:max-w-none print:px-0 print:pt-5 print:pb-0 print:text-note',
  letter: 'max-w-165 px-7 pt-14 pb-24 max-sm:px-4 max-sm:pt-8',
  signIn: 'w-full max-w-145 px-7 pt-16 pb-24 max-sm:px-4 max-sm:pt-8',
  table: 'w-full max-w-352 flex-1 px-7 pt-7 pb-20 max-lg:px-4 max-lg:pt-5 print:p-0',
}

/** Shows the main part of a page, where the skip link leads. `className` is one of `mainLooks`. */
export function Main({ className, children }: { className: string; children: ReactNode }) {
  // The looks are no default: every page loads the error page, which would then carry all of them.
  return (
    <main id="main" className={`mx-auto ${className}`}>
      {children}
    </main>
  )
}

/** Shows a page outside any onboarding, with one short text. */
export function PlainPage({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Main className="max-w-165 px-7 py-16 max-sm:px-4 max-sm:py-10">
      <h1 className="mb-4">{title}</h1>
      <div className="space-y-3 text-lead text-ink-2">{children}</div>
    </Main>
  )
}

type SectionProps = {
  id?: string
  title: ReactNode
  /** The id of the title, for a table that is named by it. */
  titleId?: string
  /** The distance to what stands above. */
  className?: string
  children: ReactNode
}

/** Shows a section of a page with its heading. */
export function Section({ id, title, titleId, className = 'scroll-mt-6', children }: SectionProps) {
  return (
    <section id={id} className={className}>
      <h2 id={titleId} className="mb-1.5">
        {title}
      </h2>
      {children}
    </section>
  )
}

/** Shows the first link of a page, which leads past the header to the main part. */
export function SkipLink({ label }: { label: string }) {
  return (
    <a
      href="#main"
      className="absolute start-4 z-20 -translate-y-20 rounded-box bg-sheet px-4 py-2 focus:translate-y-2"
    >
      {label}
    </a>
  )
}
