'use client'

import { Field, TextArea } from '@/components/ui/field'
import { useFormSending } from '@/components/ui/form-sending'
import { HiddenFields } from '@/components/ui/hidden-fields'
import { SubmitButton } from '@/components/ui/submit-button'
import { addVendorKeyAction } from '@/lib/staff/developers/vendor-keys/actions'
import type { NewVendorKeyState } from '@/lib/staff/developers/vendor-keys/key-form'
import type { NewVendorKeyWords } from './new-vendor-key-words'

/** Adds a public key. The browser keeps what was pasted while JavaScript runs; the server never gives it back. */
export function NewVendorKeyForm({ words }: { words: NewVendorKeyWords }) {
  const { state, form, isPending, loss } = useFormSending<NewVendorKeyState>(addVendorKeyAction)
  const { errors = {}, values } = state
  return (
    <form {...form} className="mt-3 grid max-w-150 gap-6">
      <HiddenFields fields={{ locale: words.locale }} />
      <Field
        name="name"
        label={words.name}
        hint={words.nameHint}
        error={errors.name && words.nameErrors[errors.name]}
        defaultValue={values?.name}
        maxLength={200}
        isProse
        required
      />
      <TextArea
        name="key"
        label={words.key}
        hint={words.keyHint}
        error={errors.key && words.keyErrors[errors.key]}
        rows={8}
        required
        spellCheck={false}
        autoComplete="off"
        translate="no"
      />
      <SubmitButton words={words} isPending={isPending} loss={loss} />
    </form>
  )
}
