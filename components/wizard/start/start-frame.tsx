import type { CSSProperties, ReactNode } from 'react'
import type { Guide } from '@/guides/guide'
import { brandStyle } from '@/lib/brand'
import { BrandMark } from '../brand-mark'
import { LanguageLinks } from './language-links'

type StartFrameProps = { guide: Guide; pathIn: (locale: string) => string; children: ReactNode }

/** What stands around a page that a link leads to, before anything is opened. */
export function StartFrame({ guide, pathIn, children }: StartFrameProps) {
  return (
    <div className="brand min-h-dvh bg-paper" style={brandStyle(guide.vendor.accent) as CSSProperties}>
      <header className="border-b border-line bg-sheet">
        <div className="flex flex-wrap items-center justify-between gap-x-5 gap-y-2 px-7 py-3 max-sm:px-4">
          <BrandMark guide={guide} />
          <LanguageLinks pathIn={pathIn} />
        </div>
      </header>
      <main id="main" className="mx-auto max-w-165 px-7 pt-14 pb-24 max-sm:px-4 max-sm:pt-8">
        {children}
      </main>
    </div>
  )
}
