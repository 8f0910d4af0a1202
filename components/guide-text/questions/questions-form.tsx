import type { ComponentProps, ReactNode } from 'react'
import type { Loss } from '@/components/ui/deliver'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Field } from '@/components/ui/field'
import type { ServerForm } from '@/components/ui/form-sending'
import { HiddenFields, type TaskIds } from '@/components/ui/hidden-fields'
import { Notice } from '@/components/ui/notice'
import { useServerForm } from '@/components/ui/server-form'
import { SubmitButton } from '@/components/ui/submit-button'
import type { AnswerError, AnswersState } from '@/lib/tasks/form-states'

export type QuestionsFormProps = {
  ids: TaskIds
  serverForm: ServerForm<AnswersState>
  /** The version of the answers that the form shows. */
  version: number
  answers: Record<string, string>
  questions: (AskedQuestion & { plainTitle: string })[]
  words: {
    submit: string
    pending: string
    losses: Record<Loss, string>
    errorsTitle: string
    errors: Record<AnswerError, string>
    changed: { title: string; text: ReactNode; theirs: string }
  }
}

/** Asks the questions whose answers decide which tasks apply. In the browser it checks that each question is answered. */
export function QuestionsForm({ ids, serverForm, version, answers, questions, words }: QuestionsFormProps) {
  const labels = Object.fromEntries(
    questions.flatMap(({ id, plainTitle, options }) => [
      [id, plainTitle],
      ...options.flatMap(({ asked }) => (asked ? [[asked.name, `${plainTitle} ${asked.plainLabel}`]] : [])),
    ]),
  )
  const { state, form, field, wrongFields, isPending, loss } = useServerForm<AnswersState>(
    serverForm,
    { labels, errors: words.errors },
    'answers',
  )
  const chosen = state.values ?? answers
  return (
    <form {...form} className="mt-8 grid gap-9">
      <HiddenFields fields={{ ...ids, version: state.version ?? version }} />
      {state.code === 'changedMeanwhile' && (
        <Notice tone="plain" title={words.changed.title} isAnswer>
          <p>{words.changed.text}</p>
        </Notice>
      )}
      <ErrorSummary title={words.errorsTitle} errors={wrongFields} />
      {questions.map((question) => {
        const { label: _, error, ...input } = field(question.id, { required: 'required' })
        return (
          <QuestionFieldset
            key={question.id}
            question={question}
            chosen={chosen[question.id]}
            theirs={state.theirs?.[question.id]}
            theirsWord={words.changed.theirs}
            error={error}
            input={input}
            typed={state}
          />
        )
      })}
      <SubmitButton words={words} isPending={isPending} loss={loss} />
    </form>
  )
}

export type AskedQuestion = {
  id: string
  title: ReactNode
  why: ReactNode
  findOut: ReactNode
  /** All options are short enough to stand in a row. */
  isShort: boolean
  options: { value: string; label: ReactNode; asked?: AskedValue }[]
}

/** A value of the customer's own that is typed with an answer. */
type AskedValue = {
  name: string
  label: ReactNode
  plainLabel: string
  hint: ReactNode
  value?: string
  /** Stands in place of the field where the vendor's software has set the value. */
  given?: ReactNode
  errors: Partial<Record<AnswerError, string>>
}

type QuestionFieldsetProps = {
  question: AskedQuestion
  chosen?: string
  /** The option that somebody else saved while the form was open. */
  theirs?: string
  theirsWord: string
  error?: string
  input: ComponentProps<'input'>
  /** The server's answer to the form: the errors, and what the customer had typed. It is empty before the form is sent. */
  typed: AnswersState
}

/** Shows one question with its options, its error and the way to find the answer. */
export function QuestionFieldset({
  question,
  chosen,
  theirs,
  theirsWord,
  error,
  input,
  typed,
}: QuestionFieldsetProps) {
  const id = `answers.${question.id}`
  return (
    <fieldset
      id={id}
      aria-describedby={error ? `${id}-error ${id}-why` : `${id}-why`}
      className={`min-w-0 scroll-mt-6 ${error ? 'border-s-3 border-bad ps-4' : ''}`}
    >
      {/* Beside a floating legend the border begins at the top of the title, not at its middle. */}
      <legend className="float-start w-full">
        <h2>{question.title}</h2>
      </legend>
      <div id={`${id}-why`} className="clear-both pt-1 max-w-[36em] text-note text-ink-2">
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
        {question.options.map(({ value, label, asked }) => (
          <div key={value} className="group/option">
            <label className="flex min-h-11.5 items-baseline gap-3 rounded-box border border-line-2 bg-sheet px-4 py-2.5 has-checked:border-accent has-checked:bg-accent-soft">
              <input
                {...input}
                type="radio"
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
            {asked && <ValueField asked={asked} typed={typed} />}
          </div>
        ))}
      </div>
      {question.findOut}
    </fieldset>
  )
}

/** Asks for the value that belongs to an answer. It is shown while its answer is chosen, also without JavaScript. */
function ValueField({ asked, typed }: { asked: AskedValue; typed: AnswersState }) {
  const { name, label, hint, given, errors } = asked
  const code = typed.errors?.[name]
  return (
    <div className="mt-2.5 mb-1.5 hidden border-s-3 border-accent-line ps-4 group-has-checked/option:block">
      {given ?? (
        <Field
          name={`answers.${name}`}
          label={label}
          hint={hint}
          error={code && errors[code]}
          defaultValue={typed.values?.[name] ?? asked.value}
          autoComplete="off"
          spellCheck={false}
          translate="no"
        />
      )}
    </div>
  )
}
