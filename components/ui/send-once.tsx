'use client'

import { type ComponentProps, useEffect } from 'react'
import { useFormStatus } from 'react-dom'

/** A button that sends its form. While the form is on its way it is marked as disabled and keeps the focus; `SendOnce` then sends nothing more. */
export function FormButton(props: ComponentProps<'button'>) {
  const { pending } = useFormStatus()
  return <button type="submit" {...props} aria-disabled={pending || props['aria-disabled']} />
}

/**
 * Keeps a form from being sent a second time while it is on its way, by a double click, by Enter, or by an impatient press on a slow network:
 * React would queue it and do it again. Forms say that they are on their way by `aria-disabled` on their buttons, which browsers send all
 * the same.
 */
export function SendOnce() {
  useEffect(() => {
    function stop(event: SubmitEvent): void {
      if (event.submitter?.getAttribute('aria-disabled') !== 'true') return
      event.preventDefault()
      event.stopImmediatePropagation()
    }
    // React listens at the document, so this one has to come before.
    window.addEventListener('submit', stop, true)
    return () => window.removeEventListener('submit', stop, true)
  }, [])
  return null
}
