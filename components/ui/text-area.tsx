import type { ComponentProps } from 'react'
import { inputProps, Labelled, type LabelledProps } from './labelled'

type TextAreaProps = Omit<ComponentProps<'textarea'>, 'id' | 'name'> & LabelledProps

export function TextArea({ name, label, hint, error, ...input }: TextAreaProps) {
  const labels = { name, label, hint, error }
  return (
    <Labelled {...labels}>
      <textarea {...input} {...inputProps(labels, '')} />
    </Labelled>
  )
}
