import type { FormEvent, ReactNode } from 'react'
import { type UseFormRegisterReturn, useForm } from 'react-hook-form'
import { ErrorSummary, useFocusErrors } from '@/components/ui/error-summary'
import { HiddenFields, type TaskIds } from '@/components/ui/hidden-fields'
import { Notice } from '@/components/ui/notice'
import { type ServerForm, SubmitButton, useServerForm } from '@/components/ui/server-form'
import { answerQuestionsAction } from '@/lib/tasks/actions'
import type { AnswerFault, AnswersState } from '@/lib/tasks/form-states'

export type QuestionsFormProps = {
  ids: TaskIds
  /** Instead of the customer's own action. */
  serverForm?: ServerForm<AnswersState>
  version: number
  answers: Record<string, string>
  questions: (AskedQuestion & { plainTitle: string })[]
  words: {
    submit: string
    pending: string
    lost: string
    faults: string
    fault: Record<AnswerFault, string>
    changed: { title: string; text: ReactNode; theirs: string }
  }
}

/** Decided by the server; in the browser nothing chosen is lost, and an unanswered question is led to. */
export function QuestionsForm({
  ids,
  serverForm = answerQuestionsAction,
  version,
  answers,
  questions,
  words,
}: QuestionsFormProps) {
  const { state, action, send, isPending, isLost } = useServerForm<AnswersState>(serverForm)
  const { register, handleSubmit, formState } = useForm<{ answers: Record<string, string> }>()
  const form = useFocusErrors(state)
  const chosen = state.values ?? answers

  function submit(event: FormEvent<HTMLFormElement>) {
    const data = new FormData(event.currentTarget)
    return handleSubmit(() => send(data))(event)
  }

  function faultOf(id: string): AnswerFault | undefined {
    return formState.errors.answers?.[id] ? 'required' : state.errors?.[id]
  }

  return (
    <form ref={form} action={action} onSubmit={submit} noValidate className="mt-8 grid gap-9">
      <HiddenFields fields={{ ...ids, version: state.version ?? version }} />
      {state.code === 'changedMeanwhile' && (
        <Notice tone="plain" title={words.changed.title} isAnswer>
          <p>{words.changed.text}</p>
        </Notice>
      )}
      <ErrorSummary
        title={words.faults}
        errors={questions
          .filter(({ id }) => state.errors?.[id])
          .map(({ id, plainTitle }) => ({ id: `answers.${id}`, text: plainTitle }))}
      />
      {questions.map((question) => {
        const fault = faultOf(question.id)
        return (
          <QuestionFieldset
            key={question.id}
            question={question}
            chosen={chosen[question.id]}
            theirs={state.theirs?.[question.id]}
            theirsWord={words.changed.theirs}
            error={fault && words.fault[fault]}
            input={register(`answers.${question.id}`, { required: true })}
          />
        )
      })}
      <SubmitButton words={words} isPending={isPending} isLost={isLost} />
    </form>
  )
}

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
