'use client'

import { useRouter, useSearchParams } from 'next/navigation'
import { type ReactNode, useEffect, useRef, useTransition } from 'react'

const typingPauseMs = 300

/** Filters by address. With JavaScript the form submits itself, and keeps the focus and the typed text. */
export function FilterForm({ action, children }: { action: string; children: ReactNode }) {
  const form = useRef<HTMLFormElement>(null)
  const typing = useRef<ReturnType<typeof setTimeout>>(undefined)
  const router = useRouter()
  const params = useSearchParams()
  const [isPending, startAsking] = useTransition()

  function ask(isTyping = false) {
    clearTimeout(typing.current)
    if (!form.current) return
    const entries = [...new FormData(form.current)].filter(([, value]) => value !== '')
    const search = new URLSearchParams(entries as [string, string][]).toString()
    const address = search ? `${action}?${search}` : action
    startAsking(() => router[isTyping ? 'replace' : 'push'](address, { scroll: false }))
  }

  useEffect(() => showParameters(form.current, params), [params])
  useEffect(() => {
    // Somebody has typed before the script was loaded.
    if (form.current && isTypedIn(form.current)) form.current.requestSubmit()
    return () => clearTimeout(typing.current)
  }, [])

  return (
    <search>
      <form
        ref={form}
        action={action}
        method="get"
        aria-busy={isPending}
        onSubmit={(event) => {
          event.preventDefault()
          ask()
        }}
        onChange={({ target }) => {
          if (target instanceof HTMLSelectElement) return ask()
          clearTimeout(typing.current)
          typing.current = setTimeout(ask, typingPauseMs, true)
        }}
        className="flex flex-wrap gap-2 max-sm:gap-x-3 print:hidden"
      >
        {children}
      </form>
    </search>
  )
}

function isTypedIn(form: HTMLFormElement): boolean {
  const field = document.activeElement
  return field instanceof HTMLInputElement && form.contains(field) && field.value !== field.defaultValue
}

/** Fills the fields from the address after a navigation, except the field that has the focus. */
function showParameters(form: HTMLFormElement | null, params: URLSearchParams): void {
  for (const field of form?.elements ?? []) {
    const isField = field instanceof HTMLInputElement || field instanceof HTMLSelectElement
    if (!isField || field.type === 'hidden' || field === document.activeElement) continue
    const value = params.get(field.name) ?? ''
    if (field.value !== value) field.value = value
  }
}
