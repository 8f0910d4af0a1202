import { type ComponentProps, useState } from 'react'
import { Field } from '@/components/ui/field'

type CredentialFieldProps = ComponentProps<typeof Field> & {
  isSecret: boolean
  /** Whether the page has JavaScript, which the button that shows a secret needs. */
  canShow: boolean
  words: { show: string; hide: string }
}

/** The field of one credential. A secret stays hidden until its button is pressed. */
export function CredentialField({ isSecret, canShow, words, ...field }: CredentialFieldProps) {
  const [isShown, setIsShown] = useState(false)
  return (
    <div className="scroll-mt-6">
      <Field
        {...field}
        type={isSecret && !isShown ? 'password' : 'text'}
        data-secret={isSecret || undefined}
        autoComplete="off"
        autoCapitalize="none"
        autoCorrect="off"
        spellCheck={false}
        translate="no"
      />
      {isSecret && canShow && (
        <button
          type="button"
          aria-controls={field.name}
          onClick={() => setIsShown(!isShown)}
          className="mt-1.5 min-h-8 text-note text-accent underline decoration-1 underline-offset-[3px] hover:decoration-2"
        >
          {isShown ? words.hide : words.show}
        </button>
      )}
    </div>
  )
}
