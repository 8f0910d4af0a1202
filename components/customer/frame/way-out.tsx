'use client'

import { buttonClass, smallButton } from '@/components/ui/button'
import { tellHolder } from '@/lib/platform/embedding/frame-messages'
import { useFramed } from './framed'
import { ReturnLink } from './return-link'

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
        <ReturnLink
          href={returnUrl}
          label={words.back}
          className={isFramed ? 'hidden noscript:inline' : undefined}
        />
      )}
      {isFramed && (
        <span data-frame-exit="header" className="contents">
          <ExitButton origins={origins} label={words.exit} />
        </span>
      )}
    </>
  )
}

type ExitButtonProps = { origins: string[]; label: string }

/** Asks the page that holds this one to close it. Nothing is lost: every step is saved at once. Hidden where no script runs. */
export function ExitButton({ origins, label }: ExitButtonProps) {
  return (
    <button
      type="button"
      onClick={() => tellHolder({ type: 'exit' }, origins)}
      className={buttonClass('quiet', `noscript:hidden print:hidden ${smallButton}`)}
    >
      <span aria-hidden="true">×</span> {label}
    </button>
  )
}
