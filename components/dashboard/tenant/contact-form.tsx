'use client'

import Link from 'next/link'
import { useActionState } from 'react'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import { changeContact } from '@/lib/dashboard/person-actions'
import type { ContactFault, ContactField } from '@/lib/dashboard/tenant-form-states'
import { useAnswerFocus } from '../../wizard/use-answer-focus'
import { HiddenFields } from './hidden-fields'

type Choice = { value: string; label: string }

type ContactFormProps = {
  fields: Record<string, string>
  known: Record<ContactField, string>
  languages: Choice[]
  erpLanguages: Choice[]
  cancelHref: string
  words: {
    labels: Record<ContactField, string>
    emailHint: string
    submit: string
    cancel: string
    faults: Record<ContactFault, string>
  }
}

/** What is known of one person; what was refused stays as it was typed. */
export function ContactForm(props: ContactFormProps) {
  const { fields, known, languages, erpLanguages, cancelHref, words } = props
  const [{ errors = {}, values = known }, action, isPending] = useActionState(changeContact, {})
  const form = useAnswerFocus(errors)
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
