'use client'

import { NewSecret } from '@/components/staff/developers/new-secret'
import { Field, Select } from '@/components/ui/field'
import { useFormSending } from '@/components/ui/form-sending'
import { SubmitButton } from '@/components/ui/submit-button'
import { makeApiKeyAction } from '@/lib/staff/developers/keys/actions'
import type { NewKeyState } from '@/lib/staff/developers/keys/key-form'
import type { NewKeyWords } from './new-key-words'

/** Makes a key and shows it in place of the form, because a second press would make a second key. */
export function NewKeyForm({ words }: { words: NewKeyWords }) {
  const { state, form, isPending, loss } = useFormSending<NewKeyState>(makeApiKeyAction)
  const { errors = {}, values, made } = state
  if (made) return <NewSecret value={made} words={words.secret} />
  return (
    <form {...form} className="mt-3 grid max-w-150 gap-6">
      <Field
        name="name"
        label={words.name}
        hint={words.nameHint}
        error={errors.name && words.errors[errors.name]}
        defaultValue={values?.name}
        maxLength={200}
        isProse
        required
      />
      <ScopeChoice words={words} chosen={values?.scopes ?? ['read', 'write']} isWrong={!!errors.scopes} />
      <Select name="days" label={words.days} options={words.lifetimes} defaultValue={values?.days ?? '365'} />
      <SubmitButton words={words} isPending={isPending} loss={loss} />
    </form>
  )
}

type ScopeChoiceProps = { words: NewKeyWords; chosen: string[]; isWrong: boolean }

function ScopeChoice({ words, chosen, isWrong }: ScopeChoiceProps) {
  return (
    <fieldset
      className={isWrong ? 'border-s-3 border-bad ps-4' : ''}
      aria-describedby={isWrong ? 'scopes-error' : undefined}
    >
      <legend className="font-semibold">{words.scopes}</legend>
      {isWrong && (
        <p id="scopes-error" className="mt-1 text-note font-medium text-bad">
          {words.noScope}
        </p>
      )}
      {words.scopeOptions.map(({ value, label, hint }) => (
        <label key={value} className="mt-2 flex items-start gap-3">
          <input
            type="checkbox"
            name="scopes"
            value={value}
            defaultChecked={chosen.includes(value)}
            aria-invalid={isWrong || undefined}
            className="mt-0.5 size-5 shrink-0 accent-accent"
          />
          <span>
            {label}
            <span className="block text-note text-ink-2">{hint}</span>
          </span>
        </label>
      ))}
    </fieldset>
  )
}
