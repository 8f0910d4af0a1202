import type { ComponentProps } from 'react'
import { Button } from './button'

type SubmitButtonProps = Omit<ComponentProps<typeof Button>, 'children'> & {
  /** `pending` replaces the label while the form is being sent. */
  words: { submit: string; pending?: string; lost?: string }
  isPending: boolean
  /** Whether the form was sent and did not arrive. */
  isLost?: boolean
}

/** Shows the button of a form that is sent with JavaScript, whether the form is on its way, and whether it got lost. */
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
