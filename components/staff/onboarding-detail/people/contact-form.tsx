'use client'

import Link from 'next/link'
import { useActionState } from 'react'
import { Button } from '@/components/ui/button'
import { useFocusErrors } from '@/components/ui/error-summary'
import { Field, Select } from '@/components/ui/field'
import { HiddenFields } from '@/components/ui/hidden-fields'
import { changeContactAction } from '@/lib/staff/onboarding-detail/actions'
import type { ContactError, ContactField } from '@/lib/staff/onboarding-detail/form-states'

type Choice = { value: string; label: string }

type ContactFormProps = {
  fields: Record<string, string>
  contact: Record<ContactField, string>
  languages: Choice[]
  erpLanguages: Choice[]
  cancelHref: string
  words: {
    labels: Record<ContactField, string>
    emailHint: string
    submit: string
    cancel: string
    faults: Record<ContactError, string>
  }
}

/** What is known of one person; what was refused stays as it was typed. */
export function ContactForm(props: ContactFormProps) {
  const { fields, contact, languages, erpLanguages, cancelHref, words } = props
  const [{ errors = {}, values = contact }, action, isPending] = useActionState(changeContactAction, {})
  const form = useFocusErrors(errors)
  const field = (name: ContactField) => {
    const fault = errors[name]
    return {
      name,
      label: words.labels[name],
      error: fault && words.faults[fault],
      defaultValue: values[name],
    }
  }
  return (
    <form ref={form} action={action} className="mt-7 grid gap-6" key={JSON.stringify(values)}>
      <HiddenFields fields={fields} />
      <Field {...field('name')} autoComplete="off" maxLength={200} />
      <Field
        {...field('email')}
        type="email"
        hint={words.emailHint}
        autoComplete="off"
        maxLength={200}
        required
      />
      <Select {...field('language')} options={languages} />
      <Select {...field('erpLanguage')} options={erpLanguages} />
      <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
        <Button aria-disabled={isPending || undefined}>{words.submit}</Button>
        <Link href={cancelHref}>{words.cancel}</Link>
      </div>
    </form>
  )
}
