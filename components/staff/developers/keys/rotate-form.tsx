'use client'

import { NewSecret, type NewSecretWords } from '@/components/staff/developers/new-secret'
import type { Loss } from '@/components/ui/deliver'
import { Select, type SelectOption } from '@/components/ui/field'
import { useFormSending } from '@/components/ui/form-sending'
import { HiddenFields } from '@/components/ui/hidden-fields'
import { SubmitButton } from '@/components/ui/submit-button'
import { rotateApiKeyAction } from '@/lib/staff/developers/keys/actions'
import type { RotationState } from '@/lib/staff/developers/keys/key-form'

type RotateFormProps = {
  fields: Record<string, string>
  /** How long the old key goes on. */
  choices: SelectOption[]
  words: {
    overlap: string
    submit: string
    gone: string
    losses: Record<Loss, string>
    secret: NewSecretWords
  }
}

/** Makes a key in another's place and shows it instead of the form, because a second one would be a mistake. */
export function RotateForm({ fields, choices, words }: RotateFormProps) {
  const { state, form, isPending, loss } = useFormSending<RotationState>(rotateApiKeyAction)
  if (state.made) return <NewSecret value={state.made} words={words.secret} />
  return (
    <form {...form} className="grid gap-6">
      {state.isGone && (
        <p role="alert" tabIndex={-1} className="text-bad">
          {words.gone}
        </p>
      )}
      <HiddenFields fields={fields} />
      <Select name="overlap" label={words.overlap} options={choices} defaultValue="24" />
      <SubmitButton words={words} isPending={isPending} loss={loss} look="quiet" />
    </form>
  )
}
