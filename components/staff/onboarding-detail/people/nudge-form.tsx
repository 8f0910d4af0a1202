'use client'

import { MailPreview } from '@/components/staff/mail-preview'
import type { TextWords } from '@/components/staff/onboarding-detail/action-button'
import { Button } from '@/components/ui/button'
import { TextArea } from '@/components/ui/field'
import { useFormSending } from '@/components/ui/form-sending'
import { HiddenFields } from '@/components/ui/hidden-fields'
import { Notice } from '@/components/ui/notice'
import { SubmitButton } from '@/components/ui/submit-button'
import type { NudgeRefusal, NudgeState } from '@/lib/staff/onboarding-detail/form-states'
import { sendNudgeFormAction } from './nudge-form-actions'

type NudgeFormProps = {
  fields: Record<string, string>
  /** The mail without a message of the sender. */
  draft: NonNullable<NudgeState['preview']>
  /** The language of the mail. */
  language: string
  words: TextWords & {
    label: string
    hint: string
    preview: string
    submit: string
    /** `tooSoon` holds {hours}, which only the answer knows. */
    refusals: Record<NudgeRefusal, string>
    mail: { title: string; subject: string; empty: string }
  }
}

/** Asks for a message, shows it in the mail, and sends the mail. */
export function NudgeForm({ fields, draft, language, words }: NudgeFormProps) {
  const { state, form, isPending, loss } = useFormSending<NudgeState>(sendNudgeFormAction)
  const { error, refusal, hours = 1, preview = draft } = state
  return (
    <div className="mt-7 grid items-start gap-x-12 gap-y-9 lg:grid-cols-[minmax(0,26rem)_minmax(0,1fr)]">
      <form {...form} className="grid gap-5">
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
          error={error && words.errors[error]}
          defaultValue={state.value}
          rows={5}
          maxLength={1000}
        />
        <div className="flex flex-wrap items-end gap-3">
          <SubmitButton words={words} isPending={isPending} loss={loss} />
          <Button look="quiet" name="intent" value="preview" aria-disabled={isPending || undefined}>
            {words.preview}
          </Button>
        </div>
      </form>
      <MailPreview {...preview} language={language} words={words.mail} />
    </div>
  )
}
