import { lazy, type ReactNode } from 'react'
import type { Loss } from '@/components/ui/deliver'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Field } from '@/components/ui/field'
import type { ServerForm } from '@/components/ui/form-sending'
import { HiddenFields, type TaskIds } from '@/components/ui/hidden-fields'
import { useServerForm } from '@/components/ui/server-form'
import { SubmitButton } from '@/components/ui/submit-button'
import type { CredentialChoice } from '@/lib/connection/credentials/choices'
import { cleanCredential } from '@/lib/connection/credentials/clean-credential'
import type {
  CredentialError,
  CredentialFormField,
  CredentialsState,
} from '@/lib/connection/credentials/credentials-form'
import { CredentialField } from './credential-field'
import { type PauseWords, TestPause } from './test-pause'

// Few ERPs have a list to pick from, and the others need not load it.
const PickedField = lazy(async () => ({ default: (await import('./picked-field')).PickedField }))

export type CredentialsFormProps = {
  serverForm: ServerForm<CredentialsState>
  ids: TaskIds
  fields: CredentialInput[]
  /** The day on which a secret expires, where the form asks for it. */
  expiry?: { name: string; label: string; hint: string; value?: string }
  words: {
    submit: string
    pending: string
    losses: Record<Loss, string>
    show: string
    hide: string
    notListed: string
    typeIt: string
    errorsTitle: string
    errors: Record<CredentialError, string>
    pause: PauseWords
  }
  children: ReactNode
}

/**
 * Asks for the credentials of a connection. The browser checks only that nothing required is empty: the server's schema
 * would double the JavaScript of this page.
 */
export function CredentialsForm({ serverForm, ids, fields, expiry, words, children }: CredentialsFormProps) {
  const labels = Object.fromEntries([
    ...fields.map(({ credential, plainLabel }) => [credential.name, plainLabel]),
    ...(expiry ? [[expiry.name, expiry.label]] : []),
  ])
  const { state, form, field, wrongFields, isEnhanced, ...sending } = useServerForm<CredentialsState>(
    serverForm,
    { labels, errors: words.errors },
    'credentials',
  )
  return (
    <form {...form} className="mt-8 grid gap-7">
      <HiddenFields fields={ids} />
      <TestPause state={state} words={words.pause} />
      <ErrorSummary title={words.errorsTitle} errors={wrongFields} />
      {fields.map(({ credential, label, hint, value, choices }) => {
        const { name, isSecret, isRequired, isStored } = credential
        const mustBeTyped = isRequired && !isStored
        if (choices)
          return (
            <PickedField
              {...field(name)}
              key={name}
              field={name}
              label={label}
              hint={hint}
              choices={choices}
              current={state.values?.[name] ?? value ?? ''}
              words={words}
            />
          )
        return (
          <CredentialField
            {...field(name, {
              validate: (typed) => !mustBeTyped || cleanCredential(typed) !== '' || 'required',
            })}
            key={name}
            label={label}
            hint={hint}
            required={mustBeTyped}
            defaultValue={isSecret ? undefined : (state.values?.[name] ?? value)}
            isSecret={isSecret}
            canShow={isEnhanced}
            words={words}
          />
        )
      })}
      {expiry && (
        <Field
          {...field(expiry.name)}
          type="date"
          hint={expiry.hint}
          defaultValue={state.values?.[expiry.name] ?? expiry.value}
        />
      )}
      {children}
      <SubmitButton words={words} isPending={sending.isPending} loss={sending.loss} />
    </form>
  )
}

export type CredentialInput = {
  credential: CredentialFormField
  label: ReactNode
  plainLabel: string
  hint: ReactNode
  /** The stored value. A secret has none. */
  value?: string
  /** The entries of the ERP's list, once a test has read it. */
  choices?: CredentialChoice[]
}
