import type { ComponentProps, FormEvent, ReactNode } from 'react'
import { useForm } from 'react-hook-form'
import { Notice } from '@/components/ui/notice'
import { cleanCredential } from '@/lib/onboarding/credentials'
import type { CredentialFault, CredentialsState } from '@/lib/onboarding/form-states'
import { FaultList } from '../fault-list'
import { SendButton } from '../send-button'
import { TaskFields } from '../task/task-fields'
import { useAnswerFocus } from '../use-answer-focus'
import { type ServerForm, useFormAction } from '../use-form-action'
import { CredentialField, type CredentialInput } from './credential-field'

export type CredentialsFormProps = {
  serverForm: ServerForm<CredentialsState>
  ids: ComponentProps<typeof TaskFields>
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
  const { state, action, send, isPending, isLost, isEnhanced } = useFormAction<CredentialsState>(serverForm)
  const { register, handleSubmit, formState } = useForm<{ credentials: Record<string, string> }>()
  const form = useAnswerFocus(state)

  function submit(event: FormEvent<HTMLFormElement>) {
    const data = new FormData(event.currentTarget)
    return handleSubmit(() => send(data))(event)
  }

  function faultOf(field: string): CredentialFault | undefined {
    return formState.errors.credentials?.[field] ? 'required' : state.errors?.[field]
  }

  return (
    <form ref={form} action={action} onSubmit={submit} noValidate className="mt-8 grid gap-7">
      <TaskFields {...ids} />
      {state.code === 'tooManyTests' && (
        <Notice tone="plain" title={words.tooMany.title} isAnswer>
          <p>{words.tooMany.text.replace('{minutes}', String(state.retryAfterMinutes ?? 1))}</p>
        </Notice>
      )}
      <FaultList
        title={words.faults}
        faults={fields
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
      <SendButton words={words} isPending={isPending} isLost={isLost} />
    </form>
  )
}
