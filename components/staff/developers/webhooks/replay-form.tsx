'use client'

import { smallButton } from '@/components/ui/button'
import type { Loss } from '@/components/ui/deliver'
import { Select, type SelectOption } from '@/components/ui/field'
import { useFormSending } from '@/components/ui/form-sending'
import { HiddenFields } from '@/components/ui/hidden-fields'
import { SubmitButton } from '@/components/ui/submit-button'
import { type ReplayAnswer, replayFormAction } from './form-actions'

type ReplayFormProps = {
  fields: Record<string, string>
  /** The moments to choose from. Without them the moment is among the fields. */
  periods?: SelectOption[]
  words: { since?: string; submit: string; next: string; losses: Record<Loss, string> }
}

/** Sends all events since a moment again, and goes on with the next ones where they are more than one replay sends. */
export function ReplayForm({ fields, periods, words }: ReplayFormProps) {
  const { state, form, isPending, loss } = useFormSending<ReplayAnswer>(replayFormAction)
  const { sentence, more } = state
  return (
    <form {...form} className="grid gap-4">
      <HiddenFields fields={more ? { ...fields, since: more.since } : fields} />
      {sentence && (
        <p role="alert" tabIndex={-1} className="w-fit rounded-box bg-accent-soft px-4 py-2 text-note">
          {sentence} {more?.text}
        </p>
      )}
      {periods && !more && <Select name="period" label={words.since} options={periods} />}
      <SubmitButton
        words={{ submit: more ? words.next : words.submit, losses: words.losses }}
        isPending={isPending}
        loss={loss}
        look="quiet"
        className={periods ? undefined : smallButton}
      />
    </form>
  )
}
