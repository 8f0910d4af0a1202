'use client'

import type { Loss } from '@/components/ui/deliver'
import { Field } from '@/components/ui/field'
import { useFormSending } from '@/components/ui/form-sending'
import { HiddenFields } from '@/components/ui/hidden-fields'
import { Link } from '@/components/ui/link'
import { SubmitButton } from '@/components/ui/submit-button'
import { deleteOnboardingAction } from '@/lib/staff/onboarding-detail/actions'
import type { DeletionState } from '@/lib/staff/onboarding-detail/form-states'

type DeleteFormProps = {
  fields: Record<string, string>
  cancelHref: string
  words: { label: string; mismatch: string; submit: string; cancel: string; losses: Record<Loss, string> }
}

/** Deletes an onboarding once the company's name is typed, so that nobody deletes by accident. */
export function DeleteForm({ fields, cancelHref, words }: DeleteFormProps) {
  const { state, form, isPending, loss } = useFormSending<DeletionState>(deleteOnboardingAction)
  return (
    <form {...form} className="mt-7 grid gap-6">
      <HiddenFields fields={fields} />
      <Field
        name="company"
        label={words.label}
        error={state.error && words.mismatch}
        defaultValue={state.value}
        autoComplete="off"
        required
      />
      <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
        <SubmitButton words={words} isPending={isPending} loss={loss} className="bg-bad! text-paper!" />
        <Link href={cancelHref}>{words.cancel}</Link>
      </div>
    </form>
  )
}
