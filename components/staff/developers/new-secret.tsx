import type { ComponentProps } from 'react'
import { CopyValue } from '@/components/ui/copy-value'

export type NewSecretWords = { made: string; copy: ComponentProps<typeof CopyValue>['words'] }

/** Shows something that was just made and is stored nowhere, so that it can be copied this once. */
export function NewSecret({ value, words }: { value: string; words: NewSecretWords }) {
  return (
    <div role="alert" tabIndex={-1} className="rounded-card border border-line bg-sheet px-5 py-4">
      <p className="font-medium">{words.made}</p>
      <CopyValue value={value} words={words.copy} />
    </div>
  )
}
