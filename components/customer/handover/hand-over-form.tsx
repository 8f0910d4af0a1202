'use client'

import type { Loss } from '@/components/ui/deliver'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Field, Select, type SelectOption, TextArea } from '@/components/ui/field'
import { HiddenFields, type TaskIds } from '@/components/ui/hidden-fields'
import { Notice } from '@/components/ui/notice'
import { useServerForm } from '@/components/ui/server-form'
import { SubmitButton } from '@/components/ui/submit-button'
import { handOverTaskAction } from '@/lib/handover/actions'
import type { HandOverError, HandOverField, HandOverState } from '@/lib/handover/handover-rules'

export type HandOverWords = {
  labels: Record<HandOverField, string>
  submit: string
  pending: string
  losses: Record<Loss, string>
  errorsTitle: string
  errors: Record<HandOverError, string>
  tooMany: { title: string; text: string }
}

type HandOverFormProps = {
  task: TaskIds
  languages: SelectOption[]
  erpLanguages: SelectOption[]
  defaults: { language: string; erpLanguage: string }
  words: HandOverWords
}

/** Asks which colleague is to do a task. */
export function HandOverForm({ task, languages, erpLanguages, defaults, words }: HandOverFormProps) {
  const { state, form, field, wrongFields, ...sending } = useServerForm<HandOverState>(
    handOverTaskAction,
    words,
  )
  const { values, code } = state
  const { language, erpLanguage } = values ?? defaults
  return (
    <form {...form} className="mt-8 grid gap-7">
      <HiddenFields fields={task} />
      {code === 'tooMany' && (
        <Notice tone="plain" title={words.tooMany.title} isAnswer>
          <p>{words.tooMany.text}</p>
        </Notice>
      )}
      <ErrorSummary title={words.errorsTitle} errors={wrongFields} />
      <Field
        {...field('name', { required: 'required' })}
        defaultValue={values?.name}
        autoComplete="off"
        maxLength={200}
        isProse
      />
      <Field
        {...field('email', { required: 'required' })}
        type="text"
        inputMode="email"
        defaultValue={values?.email}
        autoComplete="off"
        maxLength={200}
        isProse
      />
      <TextArea {...field('message')} defaultValue={values?.message} rows={3} maxLength={500} />
      <Select {...field('language')} options={languages} defaultValue={language} />
      <Select {...field('erpLanguage')} options={erpLanguages} defaultValue={erpLanguage} />
      <SubmitButton words={words} isPending={sending.isPending} loss={sending.loss} />
    </form>
  )
}
