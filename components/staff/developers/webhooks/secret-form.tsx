'use client'

import { NewSecret, type NewSecretWords } from '@/components/staff/developers/new-secret'
import type { Loss } from '@/components/ui/deliver'
import { useFormSending } from '@/components/ui/form-sending'
import { HiddenFields } from '@/components/ui/hidden-fields'
import { SubmitButton } from '@/components/ui/submit-button'
import { rotateSecretAction } from '@/lib/staff/developers/webhooks/actions'
import type { SecretState } from '@/lib/staff/developers/webhooks/form-states'

type SecretFormProps = {
  fields: Record<string, string>
  words: { submit: string; losses: Record<Loss, string>; secret: NewSecretWords }
}

/** Rotates a secret and shows the new one instead of the form, because a second rotation would end the first secret. */
export function SecretForm({ fields, words }: SecretFormProps) {
  const { state, form, isPending, loss } = useFormSending<SecretState>(rotateSecretAction)
  return (
    <form {...form}>
      {state.secret ? (
        <NewSecret value={state.secret} words={words.secret} />
      ) : (
        <>
          <HiddenFields fields={fields} />
          <SubmitButton words={words} isPending={isPending} loss={loss} look="quiet" />
        </>
      )}
    </form>
  )
}
