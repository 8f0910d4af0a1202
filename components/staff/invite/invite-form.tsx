'use client'

import { type FormEvent, useEffect, useRef, useState } from 'react'
import { MailPreview } from '@/components/staff/mail-preview'
import { Button } from '@/components/ui/button'
import { ErrorSummary, useFocusErrors } from '@/components/ui/error-summary'
import { HiddenFields } from '@/components/ui/hidden-fields'
import { useServerForm } from '@/components/ui/server-form'
import {
  type InviteState,
  inviteFields,
  type PreviewState,
  type TypedInvite,
} from '@/lib/invitations/invite-form'
import { ExistingNotice, InvitedNotice } from './invite-answers'
import { type InviteChoices, InviteFields, MailCheckbox } from './invite-fields'
import { previewInvitationAction, sendInviteFormAction } from './invite-form-actions'
import type { InviteWords } from './invite-words'

type InviteFormProps = {
  choices: InviteChoices
  /** Before anybody types. */
  defaults: TypedInvite
  draft: PreviewState
  /** Of this form: sent twice, it invites once. */
  formKey: string
  canSendMail: boolean
  locale: string
  words: InviteWords
}

/** Quiet for so long, and the mail is drawn anew. */
const restMs = 500

/** Invites one tenant, with the mail beside it that they will get. Nothing typed is lost when the server refuses it. */
export function InviteForm({
  choices,
  defaults,
  draft,
  formKey,
  canSendMail,
  locale,
  words,
}: InviteFormProps) {
  const invite = useServerForm<InviteState & PreviewState>(sendInviteFormAction)
  const preview = useServerForm<PreviewState>(previewInvitationAction)
  const form = useFocusErrors(invite.state)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const [guideId, setGuideId] = useState<string>()
  const { errors = {}, existing, invited } = invite.state
  const values = invite.state.values ?? defaults
  const shown = [preview.state, invite.state].find(({ html }) => html) ?? draft
  useEffect(() => () => clearTimeout(timer.current), [])

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const { submitter } = event.nativeEvent as SubmitEvent
    invite.send(new FormData(event.currentTarget, submitter))
  }
  function follow({ currentTarget }: FormEvent<HTMLFormElement>) {
    setGuideId(String(new FormData(currentTarget).get('guideId')))
    clearTimeout(timer.current)
    timer.current = setTimeout(() => preview.send(new FormData(currentTarget)), restMs)
  }

  if (invited) return <InvitedNotice invited={invited} locale={locale} words={words.invited} />
  return (
    <form
      ref={form}
      action={invite.action}
      onSubmit={submit}
      onChange={follow}
      noValidate
      className="grid items-start gap-x-14 gap-y-10 lg:grid-cols-[26rem_minmax(0,1fr)]"
    >
      <div className="grid gap-6">
        <HiddenFields fields={{ key: formKey }} />
        <ErrorSummary
          title={words.faultsTitle}
          errors={inviteFields
            .filter((name) => errors[name])
            .map((name) => ({ id: name, text: words.labels[name] }))}
        />
        <InviteFields choices={choices} values={values} errors={errors} guideId={guideId} words={words} />
        <MailCheckbox canSendMail={canSendMail} isChosen={values.isMailed} words={words.mail} />
        <div>
          {invite.isLost && (
            <p role="alert" className="mb-3 text-bad">
              {words.lost}
            </p>
          )}
          <Button aria-disabled={invite.isPending || undefined}>
            {invite.isPending ? words.pending : words.submit}
          </Button>
        </div>
        {/* Behind the button: Enter in a field presses the first one. */}
        {existing && <ExistingNotice existing={existing} locale={locale} words={words.existing} />}
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
