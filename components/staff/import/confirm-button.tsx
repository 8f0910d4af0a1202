'use client'

import { useFormStatus } from 'react-dom'
import { Button } from '@/components/ui/button'

/** Sends its form. While the form is on its way, the button says so. */
export function ConfirmButton({ words }: { words: { submit: string; pending: string } }) {
  const { pending } = useFormStatus()
  return <Button aria-disabled={pending || undefined}>{pending ? words.pending : words.submit}</Button>
}
