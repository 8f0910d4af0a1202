import { useEffect, useRef } from 'react'

/** Brings what the server has answered into sight and under the cursor: the form's first alert. */
export function useAnswerFocus(answer: unknown) {
  const form = useRef<HTMLFormElement>(null)
  const seen = useRef(answer)
  useEffect(() => {
    if (seen.current === answer) return
    seen.current = answer
    form.current?.querySelector<HTMLElement>('[role="alert"]')?.focus()
  }, [answer])
  return form
}
