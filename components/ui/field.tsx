import type { ComponentProps, ReactNode } from 'react'

export type LabelledProps = { name: string; label: ReactNode; hint?: ReactNode; error?: string }

/** Surrounds an input with its label, its hint and its error. */
export function Labelled({ name, label, hint, error, children }: LabelledProps & { children: ReactNode }) {
  return (
    <div className={error ? 'border-s-3 border-bad ps-4' : ''}>
      <label htmlFor={name} className="block font-semibold">
        {label}
      </label>
      {hint && (
        <div id={`${name}-hint`} className="mt-0.5 text-note text-ink-2">
          {hint}
        </div>
      )}
      {error && (
        <p id={`${name}-error`} className="mt-1 text-note font-medium text-bad">
          {error}
        </p>
      )}
      {children}
    </div>
  )
}

/** Returns the attributes that connect an input with its hint and error for screen readers, and its classes. */
export function inputProps({ name, hint, error }: LabelledProps, look: string) {
  const described = [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(' ')
  return {
    id: name,
    name,
    'aria-invalid': error ? true : undefined,
    'aria-describedby': described || undefined,
    className: `mt-2 block min-h-11.5 w-full max-w-105 rounded-box border bg-sheet px-3.5 py-2 text-base ${look} ${error ? 'border-bad' : 'border-line-3'}`,
  }
}

type FieldProps = Omit<ComponentProps<'input'>, 'id' | 'name'> &
  LabelledProps & {
    /** Whether the field takes words, and not a value that must be exact. */
    isProse?: boolean
  }

/** Shows a labelled input with its hint and its error. */
export function Field({ name, label, hint, error, isProse, ...input }: FieldProps) {
  const labels = { name, label, hint, error }
  return (
    <Labelled {...labels}>
      <input {...input} {...inputProps(labels, isProse ? '' : 'font-mono')} />
    </Labelled>
  )
}

export type SelectOption = { value: string; label: string }

type SelectProps = Omit<ComponentProps<'select'>, 'id' | 'name'> & LabelledProps & { options: SelectOption[] }

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

type TextAreaProps = Omit<ComponentProps<'textarea'>, 'id' | 'name'> & LabelledProps

export function TextArea({ name, label, hint, error, ...input }: TextAreaProps) {
  const labels = { name, label, hint, error }
  return (
    <Labelled {...labels}>
      <textarea {...input} {...inputProps(labels, '')} />
    </Labelled>
  )
}
