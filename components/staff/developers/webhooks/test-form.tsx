'use client'

import type { Loss } from '@/components/ui/deliver'
import { useFormSending } from '@/components/ui/form-sending'
import { HiddenFields } from '@/components/ui/hidden-fields'
import { SubmitButton } from '@/components/ui/submit-button'
import { sendTestFormAction, type TestAnswer } from './form-actions'

type TestFormProps = {
  fields: Record<string, string>
  words: { submit: string; pending: string; losses: Record<Loss, string>; answer: string }
}

/** Sends a test event and shows what came back. */
export function TestForm({ fields, words }: TestFormProps) {
  const { state, form, isPending, loss } = useFormSending<TestAnswer>(sendTestFormAction)
  const { sentence, answer, isGood } = state
  return (
    <form {...form} className="grid gap-4">
      <HiddenFields fields={fields} />
      {sentence && (
        <div role="alert" tabIndex={-1} className="rounded-card border border-line bg-sheet px-5 py-4">
          <p className={isGood ? 'font-medium' : 'font-medium text-bad'}>{sentence}</p>
          {answer && (
            <>
              <p className="mt-2 text-note text-ink-2">{words.answer}</p>
              <AnswerText text={answer} />
            </>
          )}
        </div>
      )}
      <SubmitButton words={words} isPending={isPending} loss={loss} look="quiet" />
    </form>
  )
}

/** Shows what a receiver answered, or what was sent to it, as it is. */
export function AnswerText({ text }: { text: string }) {
  return (
    <pre
      // biome-ignore lint/a11y/noNoninteractiveTabindex: without a tab stop, Safari users cannot scroll a long answer by keyboard (WCAG 2.1.1)
      tabIndex={0}
      translate="no"
      className="mt-1 max-h-72 overflow-auto rounded-box bg-sunken px-3.5 py-2 font-mono text-cap wrap-anywhere whitespace-pre-wrap"
    >
      {text}
    </pre>
  )
}
