'use client'

import type { ReactNode } from 'react'
import { CredentialField } from '@/components/customer/connect/credential-field'
import type { Loss } from '@/components/ui/deliver'
import { useFormSending } from '@/components/ui/form-sending'
import { HiddenFields, type TaskIds } from '@/components/ui/hidden-fields'
import { SubmitButton } from '@/components/ui/submit-button'
import { collectCredentialAction } from '@/lib/connection/actions'
import type { CredentialError } from '@/lib/connection/credentials/credentials-form'
import { keepCustomerValueAction } from '@/lib/tasks/actions'

/** The server's answer to a refused form: an error code for each field, and the texts that the customer typed. */
type CollectState = { errors?: Partial<Record<string, CredentialError>>; values?: Record<string, string> }

const actions = { credentials: collectCredentialAction, customerValues: keepCustomerValueAction }

export type CollectFormProps = {
  of: keyof typeof actions
  ids: TaskIds & { actionId: string }
  field: { name: string; isSecret: boolean; label: ReactNode; hint: ReactNode }
  words: {
    submit: string
    pending: string
    show: string
    hide: string
    losses: Record<Loss, string>
    errors: Partial<Record<CredentialError, string>>
  }
}

/** Asks for one of the sign-in details in the step where the ERP shows it, or for a value of the customer's own. */
export function CollectForm({ of, ids, field, words }: CollectFormProps) {
  const { state, form, isPending, loss, isEnhanced } = useFormSending<CollectState>(
    actions[of] as (state: CollectState, form: FormData) => Promise<CollectState>,
  )
  const code = state.errors?.[field.name]
  return (
    <form {...form} className="mt-2.5 grid justify-items-start gap-3">
      <HiddenFields fields={ids} />
      <div className="w-full max-w-105">
        <CredentialField
          name={`${of}.${field.name}`}
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
