import { type ReactNode, useState } from 'react'
import type { UseFormRegisterReturn } from 'react-hook-form'
import { Field } from '@/components/ui/field'
import type { AskedField } from '@/lib/onboarding/credentials'

export type CredentialInput = {
  asked: AskedField
  label: ReactNode
  plainLabel: string
  hint: ReactNode
  /** Never of a secret. */
  value?: string
}

type CredentialFieldProps = {
  input: CredentialInput
  error?: string
  registered: UseFormRegisterReturn
  words: { show: string; hide: string }
  canShow: boolean
}

export function CredentialField({ input, error, registered, words, canShow }: CredentialFieldProps) {
  const [isShown, setIsShown] = useState(false)
  const { asked, label, hint, value } = input
  const { isSecret, isRequired, isStored } = asked
  return (
    <div className="scroll-mt-6">
      <Field
        {...registered}
        label={label}
        hint={hint}
        error={error}
        type={isSecret && !isShown ? 'password' : 'text'}
        required={isRequired && !isStored}
        defaultValue={isSecret ? undefined : value}
        autoComplete="off"
        autoCapitalize="none"
        autoCorrect="off"
        spellCheck={false}
        translate="no"
      />
      {isSecret && canShow && (
        <button
          type="button"
          aria-controls={registered.name}
          aria-pressed={isShown}
          onClick={() => setIsShown(!isShown)}
          className="mt-1.5 min-h-8 text-note text-accent underline decoration-1 underline-offset-[3px] hover:decoration-2"
        >
          {isShown ? words.hide : words.show}
        </button>
      )}
    </div>
  )
}
