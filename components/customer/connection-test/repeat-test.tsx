'use client'

import { useActionState } from 'react'
import { Button } from '@/components/ui/button'
import { HiddenFields, type TaskIds } from '@/components/ui/hidden-fields'
import { repeatTestAction } from '@/lib/connection/actions'

type RepeatTestProps = {
  ids: TaskIds
  look: 'primary' | 'quiet'
  /** `tooMany` holds {minutes}, which only the answer knows. */
  words: { submit: string; pending: string; tooMany: string }
}

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
      <Button look={look} aria-disabled={isPending || undefined}>
        {isPending ? words.pending : words.submit}
      </Button>
    </form>
  )
}
