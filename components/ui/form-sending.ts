import {
  type FormEvent,
  useActionState,
  useEffect,
  useRef,
  useState,
  useSyncExternalStore,
  useTransition,
} from 'react'
import { deliver, type Loss } from './deliver'

/** A server action that answers a form. It takes its last answer and the form, and returns its next answer. */
export type ServerForm<State> = (state: State, form: FormData) => Promise<State>

/**
 * Sends a native form to its server action. Without JavaScript the browser posts the form. With JavaScript the action is
 * called: what was typed stays in place, and `loss` says why the last call was not saved.
 */
export function useFormSending<State extends object>(serverForm: ServerForm<State>) {
  const [posted, action] = useActionState<State, FormData>(serverForm, {} as Awaited<State>)
  const [answered, setAnswered] = useState<State>()
  const [loss, setLoss] = useState<Loss>()
  const [isPending, startSending] = useTransition()
  const isEnhanced = useSyncExternalStore(
    subscribeToNothing,
    () => true,
    () => false,
  )
  const state = answered ?? posted
  const ref = useFocusErrors(state)

  function send(form: FormData) {
    if (isPending) return
    startSending(async () => {
      const answer = await deliver(() => serverForm(state, form), form, setLoss)
      if (answer === undefined) return
      startSending(() => {
        setAnswered(answer)
        setLoss(undefined)
      })
    })
  }

  function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    send(readForm(event))
  }

  return { state, send, isPending, loss, isEnhanced, form: { ref, action, onSubmit } }
}

/** Returns the fields of a submitted form, with the name and value of the pressed button. */
export function readForm({ currentTarget, nativeEvent }: FormEvent<HTMLFormElement>): FormData {
  return new FormData(currentTarget, (nativeEvent as SubmitEvent).submitter)
}

/** Focuses what a new answer says is wrong: the form's first alert or, without one, its first wrong field. */
function useFocusErrors(answer: unknown) {
  const form = useRef<HTMLFormElement>(null)
  const seen = useRef(answer)
  useEffect(() => {
    if (seen.current === answer) return
    seen.current = answer
    form.current?.querySelector<HTMLElement>('[role="alert"], [aria-invalid="true"]')?.focus()
  }, [answer])
  return form
}

function subscribeToNothing() {
  return () => {}
}
