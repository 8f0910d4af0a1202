'use client'

import Link from 'next/link'
import { useActionState } from 'react'
import { Button } from '@/components/ui/button'
import { useFocusErrors } from '@/components/ui/error-summary'
import { Field } from '@/components/ui/field'
import { HiddenFields } from '@/components/ui/hidden-fields'
import { deleteOnboardingAction } from '@/lib/staff/onboarding-detail/actions'

type DeleteFormProps = {
  fields: Record<string, string>
  cancelHref: string
  words: { label: string; mismatch: string; submit: string; cancel: string }
}

/** The company's name has to be typed: nobody deletes in passing. */
export function DeleteForm({ fields, cancelHref, words }: DeleteFormProps) {
  const [state, action, isPending] = useActionState(deleteOnboardingAction, {})
  const form = useFocusErrors(state)
  return (
    <form ref={form} action={action} className="mt-7 grid gap-6">
      <HiddenFields fields={fields} />
      <Field
        key={state.value}
        name="company"
        label={words.label}
        error={state.error && words.mismatch}
        defaultValue={state.value}
        autoComplete="off"
        required
      />
      <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
        <Button aria-disabled={isPending || undefined} className="bg-bad! text-paper!">
          {words.submit}
        </Button>
        <Link href={cancelHref}>{words.cancel}</Link>
      </div>
    </form>
  )
}
