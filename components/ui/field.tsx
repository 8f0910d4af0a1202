import type { ComponentProps } from 'react'
import { inputProps, Labelled, type LabelledProps } from './labelled'

type FieldProps = Omit<ComponentProps<'input'>, 'id' | 'name'> & LabelledProps

/** A labelled input with its hint and its error, tied together for screen readers. */
export function Field({ name, label, hint, error, ...input }: FieldProps) {
  const labels = { name, label, hint, error }
  return (
    <Labelled {...labels}>
      <input {...input} {...inputProps(labels, 'font-mono')} />
    </Labelled>
  )
}
