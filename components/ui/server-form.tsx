import { unstable_rethrow } from 'next/navigation'
import { useActionState, useState, useSyncExternalStore, useTransition } from 'react'
import { Button } from './button'

export type ServerForm<State> = (state: State, form: FormData) => Promise<State>

/**
 * A form's server action, by native post without JavaScript (`action`) and by call with it (`send`): a call leaves
 * what was typed in place and survives a lost network (`isLost`).
 */
export function useServerForm<State extends object>(serverForm: ServerForm<State>) {
  const [posted, action] = useActionState<State, FormData>(serverForm, {} as Awaited<State>)
  const [answered, setAnswered] = useState<State>()
  const [isLost, setIsLost] = useState(false)
  const [isPending, startSending] = useTransition()
  const isEnhanced = useSyncExternalStore(
    subscribeToNothing,
    () => true,
    () => false,
  )
  const state = answered ?? posted

  function send(form: FormData) {
    if (isPending) return
    startSending(async () => {
      try {
        const answer = await serverForm(state, form)
        startSending(() => {
          setAnswered(answer)
          setIsLost(false)
        })
      } catch (error) {
        // A redirect travels as an error; anything else means that the answer did not arrive.
        unstable_rethrow(error)
        startSending(() => setIsLost(true))
      }
    })
  }

  return { state, action, send, isPending, isLost, isEnhanced }
}

function subscribeToNothing() {
  return () => {}
}

type SubmitButtonProps = {
  words: { submit: string; pending: string; lost: string }
  isPending: boolean
  /** The last try did not arrive. */
  isLost: boolean
}

/** The button of a form that is sent by call: says that it is on its way, and when it got lost there. */
export function SubmitButton({ words, isPending, isLost }: SubmitButtonProps) {
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
