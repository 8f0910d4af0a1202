'use client'

import { useEffect } from 'react'

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement
type Typed = { name: string; nth: number; value: string }
type Kept = { page: string; build: string; typed: Typed[] }

const key = 'typed'

/**
 * Keeps what was typed when a page is loaded anew because the server is of another build, as Next does by itself. Passwords and
 * files are not kept. The tab keeps the typed text until the next page has been loaded, and forgets it then.
 */
export function KeepTyped() {
  useEffect(() => {
    // The first look into the store of a tab can take longer than drawing the page, so it is a task of its own.
    const restoring = setTimeout(restore)
    window.addEventListener('pagehide', keep)
    return () => {
      clearTimeout(restoring)
      window.removeEventListener('pagehide', keep)
    }
  }, [])
  return null
}

function keep(): void {
  const typed = listControls().flatMap(({ control, nth }): Typed[] => {
    const value = changedValue(control)
    return value === undefined ? [] : [{ name: control.name, nth, value }]
  })
  if (typed.length === 0) return
  const kept: Kept = { page: location.pathname + location.search, build: buildOfPage(), typed }
  try {
    sessionStorage.setItem(key, JSON.stringify(kept))
  } catch {
    // The browser forbids storing, or its store is full.
  }
}

function restore(): void {
  const kept = takeKept()
  if (kept?.page !== location.pathname + location.search || kept.build === buildOfPage()) return
  const controls = listControls()
  for (const { name, nth, value } of kept.typed) {
    const found = controls.find((other) => other.control.name === name && other.nth === nth)?.control
    if (!found) continue
    if (isChoice(found)) found.checked = value === 'true'
    else found.value = value
    found.closest('details')?.setAttribute('open', '')
    found.dispatchEvent(new Event('input', { bubbles: true }))
  }
}

function takeKept(): Kept | undefined {
  try {
    const text = sessionStorage.getItem(key)
    sessionStorage.removeItem(key)
    return text ? (JSON.parse(text) as Kept) : undefined
  } catch {
    return undefined
  }
}

/** Lists the fields that a person fills in. Several of one name are numbered. */
function listControls(): { control: Control; nth: number }[] {
  const counts = new Map<string, number>()
  return [...document.querySelectorAll<Control>('form :is(input, textarea, select)[name]')]
    .filter(({ type, dataset }) => !['hidden', 'password', 'file'].includes(type) && !('secret' in dataset))
    .map((control) => {
      const nth = counts.get(control.name) ?? 0
      counts.set(control.name, nth + 1)
      return { control, nth }
    })
}

/** Returns what a person has changed in a field, or undefined. */
function changedValue(control: Control): string | undefined {
  if (isChoice(control))
    return control.checked === control.defaultChecked ? undefined : String(control.checked)
  if (control instanceof HTMLSelectElement)
    return [...control.options].every(({ selected, defaultSelected }) => selected === defaultSelected)
      ? undefined
      : control.value
  return control.value === control.defaultValue ? undefined : control.value
}

function isChoice(control: Control): control is HTMLInputElement {
  return control.type === 'radio' || control.type === 'checkbox'
}

function buildOfPage(): string {
  return document.body.dataset.build ?? ''
}
