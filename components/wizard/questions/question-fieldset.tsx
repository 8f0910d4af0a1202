import type { ReactNode } from 'react'
import type { UseFormRegisterReturn } from 'react-hook-form'

export type AskedQuestion = {
  id: string
  title: ReactNode
  why: ReactNode
  findOut: ReactNode
  /** Short options stand in a row. */
  isShort: boolean
  options: { value: string; label: ReactNode }[]
}

type QuestionFieldsetProps = {
  question: AskedQuestion
  chosen?: string
  /** The option that somebody else has saved meanwhile. */
  theirs?: string
  theirsWord: string
  error?: string
  input: UseFormRegisterReturn
}

export function QuestionFieldset({
  question,
  chosen,
  theirs,
  theirsWord,
  error,
  input,
}: QuestionFieldsetProps) {
  const id = `answers.${question.id}`
  return (
    <fieldset
      id={id}
      aria-describedby={error ? `${id}-error ${id}-why` : `${id}-why`}
      className={`min-w-0 scroll-mt-6 ${error ? 'border-l-3 border-bad pl-4' : ''}`}
    >
      <legend>
        <h2>{question.title}</h2>
      </legend>
      <div id={`${id}-why`} className="mt-1 max-w-[36em] text-note text-ink-2">
        {question.why}
      </div>
      {error && (
        <p id={`${id}-error`} className="mt-1.5 text-note font-medium text-bad">
          {error}
        </p>
      )}
      <div
        className={`mt-3 gap-2 ${question.isShort ? 'flex flex-wrap items-start max-sm:grid' : 'grid max-w-105'}`}
      >
        {question.options.map(({ value, label }) => (
          <label
            key={value}
            className="flex min-h-11.5 items-baseline gap-3 rounded-box border border-line-2 bg-sheet px-4 py-2.5 has-checked:border-accent has-checked:bg-accent-soft"
          >
            <input
              {...input}
              type="radio"
              required
              value={value}
              defaultChecked={chosen === value}
              className="size-4.5 shrink-0 translate-y-0.75 accent-accent"
            />
            <span className="grow">
              {label}
              {theirs === value && theirs !== chosen && (
                <span className="block text-note text-ink-2">{theirsWord}</span>
              )}
            </span>
          </label>
        ))}
      </div>
      {question.findOut}
    </fieldset>
  )
}
