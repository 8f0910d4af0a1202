import type { ComponentProps, FormEvent, ReactNode } from 'react'
import { useForm } from 'react-hook-form'
import { Notice } from '@/components/ui/notice'
import { answerQuestions } from '@/lib/onboarding/answers-actions'
import type { AnswerFault, AnswersState } from '@/lib/onboarding/form-states'
import { FaultList } from '../fault-list'
import { SendButton } from '../send-button'
import { TaskFields } from '../task/task-fields'
import { useAnswerFocus } from '../use-answer-focus'
import { type ServerForm, useFormAction } from '../use-form-action'
import { type AskedQuestion, QuestionFieldset } from './question-fieldset'

export type QuestionsFormProps = {
  ids: ComponentProps<typeof TaskFields>
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
  serverForm = answerQuestions,
  version,
  answers,
  questions,
  words,
}: QuestionsFormProps) {
  const { state, action, send, isPending, isLost } = useFormAction<AnswersState>(serverForm)
  const { register, handleSubmit, formState } = useForm<{ answers: Record<string, string> }>()
  const form = useAnswerFocus(state)
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
      <TaskFields {...ids} />
      <input type="hidden" name="version" value={state.version ?? version} />
      {state.code === 'changedMeanwhile' && (
        <Notice tone="plain" title={words.changed.title} isAnswer>
          <p>{words.changed.text}</p>
        </Notice>
      )}
      <FaultList
        title={words.faults}
        faults={questions
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
      <SendButton words={words} isPending={isPending} isLost={isLost} />
    </form>
  )
}
