'use client'

import { type ButtonLook, smallButton } from '@/components/ui/button'
import { TextArea } from '@/components/ui/field'
import { type ServerForm, useFormSending } from '@/components/ui/form-sending'
import { HiddenFields } from '@/components/ui/hidden-fields'
import { SubmitButton } from '@/components/ui/submit-button'
import type { TextState } from '@/lib/staff/onboarding-detail/form-states'
import type { TextWords } from './action-button'

type TextFormProps = {
  serverForm: ServerForm<TextState>
  fields: Record<string, string>
  /** The name of the text's field. */
  name: string
  rows?: number
  maxLength: number
  look?: ButtonLook
  words: TextWords & { label: string; hint?: string; submit: string }
}

/** A form of one text and its button. */
export function TextForm({ serverForm, fields, name, rows = 3, maxLength, look, words }: TextFormProps) {
  const { state, form, isPending, loss } = useFormSending<TextState>(serverForm)
  return (
    <form {...form} className="grid justify-items-stretch gap-3">
      <HiddenFields fields={fields} />
      <TextArea
        name={name}
        label={words.label}
        hint={words.hint}
        error={state.error && words.errors[state.error]}
        defaultValue={state.value}
        rows={rows}
        maxLength={maxLength}
        required
      />
      <SubmitButton words={words} isPending={isPending} loss={loss} look={look} className={smallButton} />
    </form>
  )
}
