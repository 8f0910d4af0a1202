'use client'

import type { ReactNode } from 'react'
import { CredentialField } from '@/components/customer/connect/credential-field'
import type { Loss } from '@/components/ui/deliver'
import { useFormSending } from '@/components/ui/form-sending'
import { HiddenFields, type TaskIds } from '@/components/ui/hidden-fields'
import { SubmitButton } from '@/components/ui/submit-button'
import { collectCredentialAction } from '@/lib/connection/actions'
import type { CredentialError, CredentialsState } from '@/lib/connection/credentials/credentials-form'

export type CollectFormProps = {
  ids: TaskIds & { actionId: string }
  field: { name: string; isSecret: boolean; label: ReactNode; hint: ReactNode }
  words: {
    submit: string
    pending: string
    show: string
    hide: string
    losses: Record<Loss, string>
    errors: Record<CredentialError, string>
  }
}

/** Asks for one of the sign-in details in the step where the ERP shows it. */
export function CollectForm({ ids, field, words }: CollectFormProps) {
  const { state, form, isPending, loss, isEnhanced } =
    useFormSending<CredentialsState>(collectCredentialAction)
  const code = state.errors?.[field.name]
  return (
    <form {...form} className="mt-2.5 grid justify-items-start gap-3">
      <HiddenFields fields={ids} />
      <div className="w-full max-w-105">
        <CredentialField
          name={`credentials.${field.name}`}
          label={field.label}
          hint={field.hint}
          error={code && words.errors[code]}
          defaultValue={field.isSecret ? undefined : state.values?.[field.name]}
          isSecret={field.isSecret}
          canShow={isEnhanced}
          words={words}
        />
      </div>
      <SubmitButton words={words} isPending={isPending} loss={loss} look="quiet" />
    </form>
  )
}
