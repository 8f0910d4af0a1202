import type { ComponentProps, ReactNode } from 'react'

type FieldProps = Omit<ComponentProps<'input'>, 'id' | 'name'> & {
  name: string
  label: ReactNode
  hint?: ReactNode
  error?: string
}

/** A labelled input with its hint and its error, tied together for screen readers. */
export function Field({ name, label, hint, error, ...input }: FieldProps) {
  const described = [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(' ')
  return (
    <div className={error ? 'border-l-3 border-bad pl-4' : ''}>
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
      <input
        {...input}
        id={name}
        name={name}
        aria-invalid={error ? true : undefined}
        aria-describedby={described || undefined}
        className={`mt-2 block min-h-11.5 w-full max-w-105 rounded-box border bg-sheet px-3.5 py-2 font-mono text-base ${error ? 'border-bad' : 'border-line-3'}`}
      />
    </div>
  )
}
