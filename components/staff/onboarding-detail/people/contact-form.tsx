'use client'

import type { Loss } from '@/components/ui/deliver'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Field, Select, type SelectOption } from '@/components/ui/field'
import { HiddenFields } from '@/components/ui/hidden-fields'
import { Link } from '@/components/ui/link'
import { useServerForm } from '@/components/ui/server-form'
import { SubmitButton } from '@/components/ui/submit-button'
import type { ContactError, ContactField, ContactState } from '@/lib/invitations/contact'
import { changeContactAction } from '@/lib/staff/onboarding-detail/actions'

type ContactFormProps = {
  fields: Record<string, string>
  contact: Record<ContactField, string>
  languages: SelectOption[]
  erpLanguages: SelectOption[]
  cancelHref: string
  words: {
    labels: Record<ContactField, string>
    emailHint: string
    submit: string
    cancel: string
    losses: Record<Loss, string>
    errorsTitle: string
    errors: Record<ContactError, string>
  }
}

/** Changes the name, the address and the languages of one person. */
export function ContactForm(props: ContactFormProps) {
  const { fields, contact, languages, erpLanguages, cancelHref, words } = props
  const { state, form, field, wrongFields, ...sending } = useServerForm<ContactState>(
    changeContactAction,
    words,
  )
  const { values = contact } = state
  return (
    <form {...form} className="mt-7 grid gap-6">
      <HiddenFields fields={fields} />
      <ErrorSummary title={words.errorsTitle} errors={wrongFields} />
      <Field {...field('name')} defaultValue={values.name} autoComplete="off" maxLength={200} isProse />
      <Field
        {...field('email', { required: 'required' })}
        type="text"
        inputMode="email"
        hint={words.emailHint}
        defaultValue={values.email}
        autoComplete="off"
        maxLength={200}
        isProse
      />
      <Select {...field('language')} options={languages} defaultValue={values.language} />
      <Select {...field('erpLanguage')} options={erpLanguages} defaultValue={values.erpLanguage} />
      <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
        <SubmitButton words={words} isPending={sending.isPending} loss={sending.loss} />
        <Link href={cancelHref}>{words.cancel}</Link>
      </div>
    </form>
  )
}
