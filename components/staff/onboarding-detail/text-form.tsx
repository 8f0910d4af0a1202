'use client'

import { useActionState } from 'react'
import type { ButtonLook } from '@/components/ui/button'
import { Button } from '@/components/ui/button'
import { useFocusErrors } from '@/components/ui/error-summary'
import { TextArea } from '@/components/ui/field'
import { HiddenFields } from '@/components/ui/hidden-fields'
import type { TextError } from '@/lib/platform/forms/fields'
import type { TextState } from '@/lib/staff/onboarding-detail/form-states'

type TextFormProps = {
  action: (state: TextState, form: FormData) => Promise<TextState>
  fields: Record<string, string>
  /** Of the text. */
  name: string
  rows?: number
  maxLength: number
  look?: ButtonLook
  words: { label: string; hint?: string; submit: string; faults: Record<TextError, string> }
}

/** A form of some typed lines and a button; what was refused stays as it was typed. */
export function TextForm({
  action: serverForm,
  fields,
  name,
  rows = 3,
  maxLength,
  look,
  words,
}: TextFormProps) {
  const [state, action, isPending] = useActionState(serverForm, {})
  const form = useFocusErrors(state)
  return (
    <form ref={form} action={action} className="grid justify-items-stretch gap-3">
      <HiddenFields fields={fields} />
      <TextArea
        key={state.value}
        name={name}
        label={words.label}
        hint={words.hint}
        error={state.error && words.faults[state.error]}
        defaultValue={state.value}
        rows={rows}
        maxLength={maxLength}
        required
      />
      <div>
        <Button
          look={look}
          aria-disabled={isPending || undefined}
          className="min-h-9! px-3.5! py-1.5! text-note"
        >
          {words.submit}
        </Button>
      </div>
    </form>
  )
}
