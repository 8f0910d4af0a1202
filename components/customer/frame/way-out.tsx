'use client'

import { ExitButton } from './exit-button'
import { useFramed } from './framed'

export type WayOutProps = {
  isForFrame: boolean
  /** Whose pages may hold this one. */
  origins: string[]
  /** The address in the vendor's own product. */
  returnUrl?: string
  words: { back: string; exit: string }
}

/**
 * Shows the way out of the onboarding: in a frame the button that closes it, and outside of one, or where no script runs, the link back
 * into the vendor's own product. The link leads the whole window there.
 */
export function WayOut({ isForFrame, origins, returnUrl, words }: WayOutProps) {
  const isFramed = useFramed(isForFrame)
  return (
    <>
      {returnUrl && (
        <a
          href={returnUrl}
          target="_top"
          className={`py-1 text-note wrap-anywhere print:hidden ${isFramed ? 'hidden noscript:inline' : ''}`}
        >
          {words.back}
        </a>
      )}
      {isFramed && (
        <span data-frame-exit="header" className="contents">
          <ExitButton origins={origins} label={words.exit} />
        </span>
      )}
    </>
  )
}
