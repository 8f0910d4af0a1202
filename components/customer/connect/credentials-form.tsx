import { type FormEvent, type ReactNode, useState } from 'react'
import { type UseFormRegisterReturn, useForm } from 'react-hook-form'
import { ErrorSummary, useFocusErrors } from '@/components/ui/error-summary'
import { Field } from '@/components/ui/field'
import { HiddenFields, type TaskIds } from '@/components/ui/hidden-fields'
import { Notice } from '@/components/ui/notice'
import { type ServerForm, SubmitButton, useServerForm } from '@/components/ui/server-form'
import {
  type AskedField,
  type CredentialFault,
  type CredentialsState,
  cleanCredential,
} from '@/lib/connection/credentials/credentials-form'

export type CredentialsFormProps = {
  serverForm: ServerForm<CredentialsState>
  ids: TaskIds
  fields: CredentialInput[]
  words: {
    submit: string
    pending: string
    lost: string
    show: string
    hide: string
    faults: string
    fault: Record<CredentialFault, string>
    /** `text` holds {minutes}, which only the answer knows. */
    tooMany: { title: string; text: string }
  }
  children: ReactNode
}

/**
 * Decided by the server, by one schema; in the browser what was typed stays, and an empty field is led to. The schema
 * itself would double what this page has to load.
 */
export function CredentialsForm({ serverForm, ids, fields, words, children }: CredentialsFormProps) {
  const { state, action, send, isPending, isLost, isEnhanced } = useServerForm<CredentialsState>(serverForm)
  const { register, handleSubmit, formState } = useForm<{ credentials: Record<string, string> }>()
  const form = useFocusErrors(state)

  function submit(event: FormEvent<HTMLFormElement>) {
    const data = new FormData(event.currentTarget)
    return handleSubmit(() => send(data))(event)
  }

  function faultOf(field: string): CredentialFault | undefined {
    return formState.errors.credentials?.[field] ? 'required' : state.errors?.[field]
  }

  return (
    <form ref={form} action={action} onSubmit={submit} noValidate className="mt-8 grid gap-7">
      <HiddenFields fields={ids} />
      {state.code === 'tooManyTests' && (
        <Notice tone="plain" title={words.tooMany.title} isAnswer>
          <p>{words.tooMany.text.replace('{minutes}', String(state.retryAfterMinutes ?? 1))}</p>
        </Notice>
      )}
      <ErrorSummary
        title={words.faults}
        errors={fields
          .filter(({ asked }) => state.errors?.[asked.name])
          .map(({ asked, plainLabel }) => ({ id: `credentials.${asked.name}`, text: plainLabel }))}
      />
      {fields.map((input) => {
        const { name, isRequired, isStored } = input.asked
        const fault = faultOf(name)
        return (
          <CredentialField
            key={name}
            input={{ ...input, value: state.values?.[name] ?? input.value }}
            error={fault && words.fault[fault]}
            registered={register(`credentials.${name}`, {
              validate: (typed) => !isRequired || isStored || cleanCredential(typed) !== '',
            })}
            words={words}
            canShow={isEnhanced}
          />
        )
      })}
      {children}
      <SubmitButton words={words} isPending={isPending} isLost={isLost} />
    </form>
  )
}

export type CredentialInput = {
  asked: AskedField
  label: ReactNode
  plainLabel: string
  hint: ReactNode
  /** Never of a secret. */
  value?: string
}

type CredentialFieldProps = {
  input: CredentialInput
  error?: string
  registered: UseFormRegisterReturn
  words: { show: string; hide: string }
  canShow: boolean
}

export function CredentialField({ input, error, registered, words, canShow }: CredentialFieldProps) {
  const [isShown, setIsShown] = useState(false)
  const { asked, label, hint, value } = input
  const { isSecret, isRequired, isStored } = asked
  return (
    <div className="scroll-mt-6">
      <Field
        {...registered}
        label={label}
        hint={hint}
        error={error}
        type={isSecret && !isShown ? 'password' : 'text'}
        required={isRequired && !isStored}
        defaultValue={isSecret ? undefined : value}
        autoComplete="off"
        autoCapitalize="none"
        autoCorrect="off"
        spellCheck={false}
        translate="no"
      />
      {isSecret && canShow && (
        <button
          type="button"
          aria-controls={registered.name}
          aria-pressed={isShown}
          onClick={() => setIsShown(!isShown)}
          className="mt-1.5 min-h-8 text-note text-accent underline decoration-1 underline-offset-[3px] hover:decoration-2"
        >
          {isShown ? words.hide : words.show}
        </button>
      )}
    </div>
  )
}
