'use client'

import type { FormEvent } from 'react'
import { ErrorSummary, useFocusErrors } from '@/components/ui/error-summary'
import { Field, Select, TextArea } from '@/components/ui/field'
import { HiddenFields, type TaskIds } from '@/components/ui/hidden-fields'
import { Notice } from '@/components/ui/notice'
import { SubmitButton, useServerForm } from '@/components/ui/server-form'
import { handOverTaskAction } from '@/lib/handover/actions'
import type { HandOverFault, HandOverField, HandOverState } from '@/lib/handover/handover-rules'

export type HandOverWords = {
  labels: Record<HandOverField, string>
  submit: string
  pending: string
  lost: string
  faultsTitle: string
  faults: Record<HandOverFault, string>
  tooMany: { title: string; text: string }
}

type Choice = { value: string; label: string }

type HandOverFormProps = {
  task: TaskIds
  languages: Choice[]
  erpLanguages: Choice[]
  /** What is chosen before anybody chooses. */
  usual: { language: string; erpLanguage: string }
  words: HandOverWords
}

/** Who is to do a task instead; nothing typed is lost when the server refuses it. */
export function HandOverForm({ task, languages, erpLanguages, usual, words }: HandOverFormProps) {
  const { state, action, send, isPending, isLost } = useServerForm<HandOverState>(handOverTaskAction)
  const form = useFocusErrors(state)
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
      <HiddenFields fields={task} />
      {code === 'tooMany' && (
        <Notice tone="plain" title={words.tooMany.title} isAnswer>
          <p>{words.tooMany.text}</p>
        </Notice>
      )}
      <ErrorSummary
        title={words.faultsTitle}
        errors={faults.map((name) => ({ id: name, text: words.labels[name] }))}
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
      <SubmitButton words={words} isPending={isPending} isLost={isLost} />
    </form>
  )
}
