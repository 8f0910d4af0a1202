'use client'

import { useActionState } from 'react'
import { type PauseWords, TestPause } from '@/components/customer/connect/test-pause'
import { HiddenFields, type TaskIds } from '@/components/ui/hidden-fields'
import { SubmitButton } from '@/components/ui/submit-button'
import { repeatTestAction } from '@/lib/connection/actions'

type RepeatTestProps = {
  ids: TaskIds
  look: 'primary' | 'quiet'
  words: { submit: string; pending: string; pause: PauseWords }
}

/** Tests the connection again with the stored credentials. */
export function RepeatTest({ ids, look, words }: RepeatTestProps) {
  const [state, action, isPending] = useActionState(repeatTestAction, {})
  return (
    <form action={action} className="contents">
      <HiddenFields fields={ids} />
      <TestPause state={state} words={words.pause} />
      <SubmitButton words={words} isPending={isPending} look={look} />
    </form>
  )
}
