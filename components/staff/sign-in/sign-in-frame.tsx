import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { HandrailMark, LanguageMenu } from '@/components/staff/staff-header'
import { Main, mainLooks, SkipLink } from '@/components/ui/page'

type SignInFrameProps = {
  /** The path of this page with its parameters. */
  here: string
  title: string
  children: ReactNode
}

/** Surrounds the pages before and after a session of the staff. */
export function SignInFrame({ here, title, children }: SignInFrameProps) {
  const t = useTranslations('common')
  return (
    <div className="flex min-h-dvh flex-col bg-paper">
      <SkipLink label={t('skip')} />
      <header className="border-b border-line bg-sheet">
        <div className="flex flex-wrap items-center justify-between gap-x-5 px-7 py-2.5 max-sm:px-4">
          <HandrailMark isWhole />
          <LanguageMenu here={here} />
        </div>
      </header>
      <Main className={mainLooks.signIn}>
        <h1 className="mb-3">{title}</h1>
        {children}
      </Main>
    </div>
  )
}
