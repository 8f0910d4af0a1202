'use client'

import type { FormEvent } from 'react'
import { Field } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import { Select } from '@/components/ui/select'
import { TextArea } from '@/components/ui/text-area'
import type { HandOverField, HandOverState } from '@/lib/onboarding/form-states'
import { handOverTask } from '@/lib/onboarding/handover-actions'
import { FaultList } from '../fault-list'
import { SendButton } from '../send-button'
import { TaskFields } from '../task/task-fields'
import type { TickedTask } from '../task/ticks'
import { useAnswerFocus } from '../use-answer-focus'
import { useFormAction } from '../use-form-action'
import type { HandOverWords } from './hand-over-words'

type Choice = { value: string; label: string }

type HandOverFormProps = {
  task: TickedTask
  languages: Choice[]
  erpLanguages: Choice[]
  /** What is chosen before anybody chooses. */
  usual: { language: string; erpLanguage: string }
  words: HandOverWords
}

/** Who is to do a task instead; nothing typed is lost when the server refuses it. */
export function HandOverForm({ task, languages, erpLanguages, usual, words }: HandOverFormProps) {
  const { state, action, send, isPending, isLost } = useFormAction<HandOverState>(handOverTask)
  const form = useAnswerFocus(state)
  const { errors = {}, values, code } = state
  const faults = (Object.keys(words.labels) as HandOverField[]).filter((name) => errors[name])
  const field = (name: HandOverField) => {
    const fault = errors[name]
    return { name, label: words.labels[name], error: fault && words.faults[fault] }
  }
  // Sent by call, what was typed stays in place, whatever the answer.
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    send(new FormData(event.currentTarget))
  }

  return (
    <form ref={form} action={action} onSubmit={submit} noValidate className="mt-8 grid gap-7">
      <TaskFields {...task} />
      {code === 'tooMany' && (
        <Notice tone="plain" title={words.tooMany.title} isAnswer>
          <p>{words.tooMany.text}</p>
        </Notice>
      )}
      <FaultList
        title={words.faultsTitle}
        faults={faults.map((name) => ({ id: name, text: words.labels[name] }))}
      />
      <Field {...field('name')} defaultValue={values?.name} autoComplete="off" maxLength={200} required />
      <Field
        {...field('email')}
        type="email"
        defaultValue={values?.email}
        autoComplete="off"
        maxLength={200}
        required
      />
      <TextArea {...field('message')} defaultValue={values?.message} rows={3} maxLength={500} />
      <Select {...field('language')} options={languages} defaultValue={values?.language ?? usual.language} />
      <Select
        {...field('erpLanguage')}
        options={erpLanguages}
        defaultValue={values?.erpLanguage ?? usual.erpLanguage}
      />
      <SendButton words={words} isPending={isPending} isLost={isLost} />
    </form>
  )
}
