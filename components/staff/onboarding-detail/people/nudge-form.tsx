'use client'

import { useActionState, useState } from 'react'
import { MailPreview } from '@/components/staff/mail-preview'
import { Button } from '@/components/ui/button'
import { useFocusErrors } from '@/components/ui/error-summary'
import { TextArea } from '@/components/ui/field'
import { HiddenFields } from '@/components/ui/hidden-fields'
import { Notice } from '@/components/ui/notice'
import type { TextError } from '@/lib/platform/forms/fields'
import type { NudgeRefusal, NudgeState } from '@/lib/staff/onboarding-detail/form-states'
import { sendNudgeFormAction } from './nudge-form-actions'

type NudgeFormProps = {
  fields: Record<string, string>
  /** The mail without any words added. */
  draft: NonNullable<NudgeState['preview']>
  words: {
    label: string
    hint: string
    preview: string
    submit: string
    faults: Record<TextError, string>
    /** `tooSoon` holds {hours}, which only the answer knows. */
    refusals: Record<NudgeRefusal, string>
    mail: { title: string; subject: string; empty: string }
  }
}

/** Words of one's own, how they stand in the mail, and the button that sends it. */
export function NudgeForm({ fields, draft, words }: NudgeFormProps) {
  const [state, send, isPending] = useActionState(sendNudgeFormAction, {})
  const [message, setMessage] = useState(state.value ?? '')
  const form = useFocusErrors(state)
  const { error, refusal, hours = 1, preview = draft } = state
  return (
    <div className="mt-7 grid items-start gap-x-12 gap-y-9 lg:grid-cols-[minmax(0,26rem)_minmax(0,1fr)]">
      <form ref={form} action={send} className="grid gap-5">
        <HiddenFields fields={fields} />
        {refusal && (
          <Notice tone="wait" isAnswer>
            <p>{words.refusals[refusal].replace('{hours}', String(hours))}</p>
          </Notice>
        )}
        <TextArea
          name="message"
          label={words.label}
          hint={words.hint}
          error={error && words.faults[error]}
          value={message}
          onChange={({ target }) => setMessage(target.value)}
          rows={5}
          maxLength={1000}
        />
        <div className="flex flex-wrap gap-3">
          <Button aria-disabled={isPending || undefined}>{words.submit}</Button>
          <Button look="quiet" name="intent" value="preview" aria-disabled={isPending || undefined}>
            {words.preview}
          </Button>
        </div>
      </form>
      <MailPreview {...preview} words={words.mail} />
    </div>
  )
}
