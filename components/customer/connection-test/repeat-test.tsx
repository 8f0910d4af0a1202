'use client'

import { useActionState } from 'react'
import { HiddenFields, type TaskIds } from '@/components/ui/hidden-fields'
import { SubmitButton } from '@/components/ui/submit-button'
import { repeatTestAction } from '@/lib/connection/actions'

type RepeatTestProps = {
  ids: TaskIds
  look: 'primary' | 'quiet'
  /** `tooMany` holds {minutes}, which only the answer knows. */
  words: { submit: string; pending: string; tooMany: string }
}

/** Tests the connection again with the stored credentials. */
export function RepeatTest({ ids, look, words }: RepeatTestProps) {
  const [state, action, isPending] = useActionState(repeatTestAction, {})
  return (
    <form action={action} className="contents">
      <HiddenFields fields={ids} />
      {state.code === 'tooManyTests' && (
        <p role="alert" className="basis-full text-bad">
          {words.tooMany.replace('{minutes}', String(state.retryAfterMinutes ?? 1))}
        </p>
      )}
      <SubmitButton words={words} isPending={isPending} look={look} />
    </form>
  )
}
