'use client'

import { unstable_rethrow } from 'next/navigation'
import { type ChangeEvent, type ReactNode, useRef, useState, useTransition } from 'react'
import { Button } from '@/components/ui/button'
import { Select, type SelectOption } from '@/components/ui/field'
import { HiddenFields } from '@/components/ui/hidden-fields'
import { chooseFormatAction, previewFormatAction } from '@/lib/invitations/import/actions'

/** One choice of how the list is read. `value` is the one in force. */
export type FormatChoice = {
  name: 'encoding' | 'delimiter' | 'headingLine'
  label: string
  value: string
  options: SelectOption[]
}

type FormatFormProps = {
  hidden: Record<string, string>
  choices: FormatChoice[]
  /** `guessed` is there while the encoding is a guess. */
  words: { show: string; lost: string; guessed?: string }
  /** The preview of the list. */
  children: ReactNode
}

/** Asks how a list is read. With JavaScript a choice shows the list anew at once; without, the button does. */
export function FormatForm({ hidden, choices, words, children }: FormatFormProps) {
  const form = useRef<HTMLFormElement>(null)
  const inForce = JSON.stringify(choices.map(({ value }) => value))
  const [shown, setShown] = useState(inForce)
  const [chosen, setChosen] = useState<Record<string, string>>({})
  const [isLost, setIsLost] = useState(false)
  const [isPending, startSending] = useTransition()
  if (shown !== inForce && !isPending) {
    setShown(inForce)
    setChosen({})
  }

  function choose({ target }: ChangeEvent<HTMLSelectElement>) {
    setChosen((before) => ({ ...before, [target.name]: target.value }))
    const typed = form.current && new FormData(form.current)
    if (!typed) return
    startSending(async () => {
      try {
        await previewFormatAction(typed)
        setIsLost(false)
      } catch (error) {
        // A redirect, such as the one to the sign-in page, travels as an error.
        unstable_rethrow(error)
        setIsLost(true)
      }
    })
  }

  return (
    <form ref={form} action={chooseFormatAction} className="grid gap-5 *:min-w-0" aria-busy={isPending}>
      <HiddenFields fields={hidden} />
      <div className="grid gap-x-6 gap-y-5 *:min-w-0 lg:grid-cols-3 [&_select]:max-w-none">
        {choices.map(({ value, ...choice }) => (
          <Select key={choice.name} {...choice} value={chosen[choice.name] ?? value} onChange={choose} />
        ))}
      </div>
      {words.guessed && <p className="-mt-2 max-w-165 text-note text-ink-2">{words.guessed}</p>}
      {isLost ? (
        <div className="flex flex-wrap items-center gap-4">
          <Button look="quiet">{words.show}</Button>
          <p role="alert" className="text-note text-bad">
            {words.lost}
          </p>
        </div>
      ) : (
        <noscript>
          <Button look="quiet">{words.show}</Button>
        </noscript>
      )}
      <div className={isPending ? 'opacity-60' : ''}>{children}</div>
    </form>
  )
}
