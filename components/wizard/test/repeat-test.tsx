'use client'

import { type ComponentProps, useActionState } from 'react'
import { Button } from '@/components/ui/button'
import { repeatTest } from '@/lib/onboarding/test-actions'
import { TaskFields } from '../task/task-fields'

type RepeatTestProps = {
  ids: ComponentProps<typeof TaskFields>
  look: 'primary' | 'quiet'
  /** `tooMany` holds {minutes}, which only the answer knows. */
  words: { submit: string; pending: string; tooMany: string }
}

export function RepeatTest({ ids, look, words }: RepeatTestProps) {
  const [state, action, isPending] = useActionState(repeatTest, {})
  return (
    <form action={action} className="contents">
      <TaskFields {...ids} />
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
