import type { ComponentProps } from 'react'
import { Button } from './button'
import type { Loss } from './deliver'

type SubmitButtonProps = Omit<ComponentProps<typeof Button>, 'children'> & {
  /** `pending` replaces the label while the form is being sent. */
  words: { submit: string; pending?: string; losses?: Record<Loss, string> }
  isPending: boolean
  /** Why the form was sent and not saved. */
  loss?: Loss
}

/** Shows the button of a form that is sent with JavaScript, whether the form is on its way, and why it was not saved. */
export function SubmitButton({ words, isPending, loss, ...button }: SubmitButtonProps) {
  return (
    <div>
      {loss && (
        <p role="alert" className="mb-3 text-bad">
          {words.losses?.[loss]}
        </p>
      )}
      <Button {...button} aria-disabled={isPending || undefined}>
        {isPending ? (words.pending ?? words.submit) : words.submit}
      </Button>
    </div>
  )
}
