'use client'

import type { ReactNode } from 'react'
import type { Loss } from '@/components/ui/deliver'
import { Field } from '@/components/ui/field'
import { useFormSending } from '@/components/ui/form-sending'
import { HiddenFields, type TaskIds } from '@/components/ui/hidden-fields'
import { SubmitButton } from '@/components/ui/submit-button'
import { type WaitingFor, waitingForOptions } from '@/lib/onboarding/record'
import { waitForTaskAction } from '@/lib/tasks/actions'
import type { WaitError, WaitState } from '@/lib/tasks/form-states'

type WaitFormProps = {
  task: TaskIds
  /** The option that is chosen at first: the one that this task usually waits for. */
  expected?: WaitingFor
  words: {
    summary: string
    legend: string
    /** The options on offer. An option without a label is not shown. */
    options: Partial<Record<WaitingFor, string>>
    who: string
    hint: ReactNode
    submit: string
    losses: Record<Loss, string>
    errors: Record<WaitError, string>
  }
}

/** Asks what a task is waiting for, and who is to act. */
export function WaitForm({ task, expected, words }: WaitFormProps) {
  const { state, form, isPending, loss } = useFormSending<WaitState>(waitForTaskAction)
  const { errors, values } = state
  const chosen = values?.waitingFor ?? expected ?? 'colleague'
  return (
    <details
      className="mt-6 border-y border-line py-1.5"
      open={expected !== undefined || errors !== undefined}
    >
      <summary className="min-h-9 w-fit py-1.5 font-medium">{words.summary}</summary>
      <form {...form} className="grid justify-items-start gap-4 pt-2 pb-4">
        <HiddenFields fields={task} />
        <fieldset aria-describedby={errors?.waitingFor && 'waiting-for-error'}>
          <legend className="text-note text-ink-2">{words.legend}</legend>
          {errors?.waitingFor && (
            <p id="waiting-for-error" className="mt-1 text-note font-medium text-bad">
              {words.errors[errors.waitingFor]}
            </p>
          )}
          <div className="mt-1.5 flex flex-wrap gap-x-6 gap-y-1">
            {waitingForOptions
              .filter((option) => option in words.options)
              .map((option) => (
                <label key={option} className="flex min-h-9 items-center gap-2">
                  <input
                    type="radio"
                    name="waitingFor"
                    value={option}
                    defaultChecked={option === chosen}
                    className="size-4.5 accent-accent"
                  />
                  {words.options[option]}
                </label>
              ))}
          </div>
        </fieldset>
        <div className="w-full max-w-105">
          <Field
            name="who"
            label={words.who}
            hint={words.hint}
            defaultValue={values?.who}
            error={errors?.who && words.errors[errors.who]}
            autoComplete="off"
            maxLength={200}
          />
        </div>
        <SubmitButton words={words} isPending={isPending} loss={loss} look="quiet" />
      </form>
    </details>
  )
}
