import { Notice } from './notice'

type ErrorSummaryProps = {
  title: string
  /** `id` is the id of the field, and `text` names it. */
  errors: { id: string; text: string }[]
}

/** Lists what the server found wrong with a form, with a link to each field. */
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
