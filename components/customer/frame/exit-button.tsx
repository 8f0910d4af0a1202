'use client'

import { buttonClass, smallButton } from '@/components/ui/button'
import { tellHolder } from '@/lib/platform/embedding/frame-messages'

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
