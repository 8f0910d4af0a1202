import type { ComponentProps } from 'react'
import { inputProps, Labelled, type LabelledProps } from './labelled'

type SelectProps = Omit<ComponentProps<'select'>, 'id' | 'name'> &
  LabelledProps & { options: { value: string; label: string }[] }

export function Select({ name, label, hint, error, options, ...select }: SelectProps) {
  const labels = { name, label, hint, error }
  return (
    <Labelled {...labels}>
      <select {...select} {...inputProps(labels, '')}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Labelled>
  )
}
