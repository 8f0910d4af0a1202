import { Notice } from '@/components/ui/notice'

type FaultListProps = {
  title: string
  /** `id` is the field's, `text` what is wrong with it. */
  faults: { id: string; text: string }[]
}

/** What the server found wrong with a form, each leading to its field. */
export function FaultList({ title, faults }: FaultListProps) {
  if (faults.length === 0) return null
  return (
    <Notice tone="bad" title={title} isAnswer>
      <ul className="grid gap-1">
        {faults.map(({ id, text }) => (
          <li key={id}>
            <a href={`#${id}`}>{text}</a>
          </li>
        ))}
      </ul>
    </Notice>
  )
}
