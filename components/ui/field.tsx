import type { ComponentProps } from 'react'
import { inputProps, Labelled, type LabelledProps } from './labelled'

type FieldProps = Omit<ComponentProps<'input'>, 'id' | 'name'> &
  LabelledProps & {
    /** Words, not a value that must be right to the letter. */
    isProse?: boolean
  }

/** A labelled input with its hint and its error, tied together for screen readers. */
export function Field({ name, label, hint, error, isProse, ...input }: FieldProps) {
  const labels = { name, label, hint, error }
  return (
    <Labelled {...labels}>
      <input {...input} {...inputProps(labels, isProse ? '' : 'font-mono')} />
    </Labelled>
  )
}
