'use client'

import { type ComponentProps, useActionState } from 'react'
import { CopyValue } from '@/components/ui/copy-value'
import { HiddenFields } from '@/components/ui/hidden-fields'
import { SubmitButton } from '@/components/ui/submit-button'
import { makeLinkAction } from '@/lib/staff/onboarding-detail/actions'

type NewLinkProps = {
  fields: Record<string, string>
  words: { submit: string; label: string; made: string; copy: ComponentProps<typeof CopyValue>['words'] }
}

/** Makes a link and shows it once, because it is stored nowhere. */
export function NewLink({ fields, words }: NewLinkProps) {
  const [{ url }, action, isPending] = useActionState(makeLinkAction, {})
  return (
    <>
      <form action={action}>
        <HiddenFields fields={fields} />
        <SubmitButton
          words={words}
          isPending={isPending}
          look="link"
          aria-label={words.label}
          className="min-h-9! py-1.5! text-note"
        />
      </form>
      {url && (
        <div role="alert" className="basis-full">
          <p className="text-ink-2">{words.made}</p>
          <CopyValue value={url} words={words.copy} />
        </div>
      )}
    </>
  )
}
