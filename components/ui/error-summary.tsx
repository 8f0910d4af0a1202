import { useEffect, useRef } from 'react'
import { Notice } from './notice'

type ErrorSummaryProps = {
  title: string
  /** `id` is the field's, `text` what is wrong with it. */
  errors: { id: string; text: string }[]
}

/** What the server found wrong with a form, each leading to its field. */
export function ErrorSummary({ title, errors }: ErrorSummaryProps) {
  if (errors.length === 0) return null
  return (
    <Notice tone="bad" title={title} isAnswer>
      <ul className="grid gap-1">
        {errors.map(({ id, text }) => (
          <li key={id}>
            <a href={`#${id}`}>{text}</a>
          </li>
        ))}
      </ul>
    </Notice>
  )
}

/** Brings what the server has answered into sight and under the cursor: the form's first alert. */
export function useFocusErrors(answer: unknown) {
  const form = useRef<HTMLFormElement>(null)
  const seen = useRef(answer)
  useEffect(() => {
    if (seen.current === answer) return
    seen.current = answer
    form.current?.querySelector<HTMLElement>('[role="alert"]')?.focus()
  }, [answer])
  return form
}
