import { Button } from '@/components/ui/button'

type SendButtonProps = {
  words: { submit: string; pending: string; lost: string }
  isPending: boolean
  /** The last try did not arrive. */
  isLost: boolean
}

/** The button of a form that is sent by call: says that it is on its way, and when it got lost there. */
export function SendButton({ words, isPending, isLost }: SendButtonProps) {
  return (
    <div>
      {isLost && (
        <p role="alert" className="mb-3 text-bad">
          {words.lost}
        </p>
      )}
      <Button aria-disabled={isPending || undefined}>{isPending ? words.pending : words.submit}</Button>
    </div>
  )
}
