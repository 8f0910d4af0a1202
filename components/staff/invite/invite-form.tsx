'use client'

import { type FormEvent, useEffect, useRef, useState } from 'react'
import { MailPreview } from '@/components/staff/mail-preview'
import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { useFormSending } from '@/components/ui/form-sending'
import { HiddenFields } from '@/components/ui/hidden-fields'
import { useServerForm } from '@/components/ui/server-form'
import { SubmitButton } from '@/components/ui/submit-button'
import type { DateForms } from '@/i18n/formatter'
import type { InviteState, PreviewState, TypedInvite } from '@/lib/invitations/invite-form'
import { ExistingNotice, InvitedNotice } from './invite-answers'
import { type InviteChoices, InviteFields, MailCheckbox } from './invite-fields'
import { previewInvitationAction, sendInviteFormAction } from './invite-form-actions'
import type { InviteWords } from './invite-words'

type InviteFormProps = {
  choices: InviteChoices
  defaults: TypedInvite
  /** The mail for the default values. */
  draft: PreviewState
  /** The key of this form: a form that is sent twice invites once. */
  formKey: string
  canSendMail: boolean
  locale: string
  dates: DateForms
  words: InviteWords
}

/** How long nobody must type before the mail is drawn again, in milliseconds. */
const typingPauseMs = 500

/** Invites one tenant and shows the mail of the invitation beside the form. */
export function InviteForm({
  choices,
  defaults,
  draft,
  formKey,
  canSendMail,
  locale,
  dates,
  words,
}: InviteFormProps) {
  const { state, form, field, wrongFields, isPending, loss } = useServerForm<InviteState & PreviewState>(
    sendInviteFormAction,
    words,
  )
  const preview = useFormSending<PreviewState>(previewInvitationAction)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const [guideId, setGuideId] = useState<string>()
  const { existing, invited, values = defaults } = state
  const shown = [preview.state, state].find(({ html }) => html) ?? draft
  useEffect(() => () => clearTimeout(timer.current), [])

  function followTyping({ currentTarget }: FormEvent<HTMLFormElement>) {
    setGuideId(String(new FormData(currentTarget).get('guideId')))
    clearTimeout(timer.current)
    timer.current = setTimeout(() => preview.send(new FormData(currentTarget)), typingPauseMs)
  }

  if (invited) return <InvitedNotice invited={invited} locale={locale} words={words.invited} />
  return (
    <form
      {...form}
      onChange={followTyping}
      className="grid items-start gap-x-14 gap-y-10 lg:grid-cols-[26rem_minmax(0,1fr)]"
    >
      <div className="grid gap-6">
        <HiddenFields fields={{ key: formKey }} />
        <ErrorSummary title={words.errorsTitle} errors={wrongFields} />
        <InviteFields choices={choices} values={values} field={field} guideId={guideId} hints={words.hints} />
        <MailCheckbox canSendMail={canSendMail} isChosen={values.isMailed} words={words.mail} />
        <SubmitButton words={words} isPending={isPending} loss={loss} />
        {/* The notice stands behind the button, because Enter in a field presses the first button of a form. */}
        {existing && (
          <ExistingNotice existing={existing} locale={locale} dates={dates} words={words.existing} />
        )}
      </div>
      <section aria-labelledby="preview" className="lg:sticky lg:top-6">
        <div className="mb-3 flex flex-wrap items-center justify-between gap-3">
          <h2 id="preview">{words.preview.heading}</h2>
          <Button look="quiet" name="intent" value="preview" className="not-noscript:hidden">
            {words.preview.show}
          </Button>
        </div>
        <MailPreview subject={shown.subject} html={shown.html} words={words.preview} />
      </section>
    </form>
  )
}
