import type { ComponentProps } from 'react'
import { Button } from './button'

type SubmitButtonProps = Omit<ComponentProps<typeof Button>, 'children'> & {
  /** `pending` replaces the label while the form is on its way. */
  words: { submit: string; pending?: string; lost?: string }
  isPending: boolean
  /** The form was sent and did not arrive. */
  isLost?: boolean
}

/** The button of a form that is sent with JavaScript. It says that the form is on its way, and when it got lost. */
export function SubmitButton({ words, isPending, isLost = false, ...button }: SubmitButtonProps) {
  return (
    <div>
      {isLost && (
        <p role="alert" className="mb-3 text-bad">
          {words.lost}
        </p>
      )}
      <Button {...button} aria-disabled={isPending || undefined}>
        {isPending ? (words.pending ?? words.submit) : words.submit}
      </Button>
    </div>
  )
}
