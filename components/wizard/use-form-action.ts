import { unstable_rethrow } from 'next/navigation'
import { useActionState, useState, useSyncExternalStore, useTransition } from 'react'

export type ServerForm<State> = (state: State, form: FormData) => Promise<State>

/**
 * A form's server action, by native post without JavaScript (`action`) and by call with it (`send`): a call leaves
 * what was typed in place and survives a lost network (`isLost`).
 */
export function useFormAction<State extends object>(serverForm: ServerForm<State>) {
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
