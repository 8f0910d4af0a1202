import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Button, type ButtonLook } from '@/components/ui/button'
import { HiddenFields } from '@/components/ui/hidden-fields'
import type { TextError } from '@/lib/platform/forms/fields'

type ActionButtonProps = {
  action: (form: FormData) => Promise<void>
  onboardingId: string
  fields?: Record<string, string>
  look?: ButtonLook
  /** Where many are alike: what it does, to whom. */
  label?: string
  /** The id of what it is about. */
  describedBy?: string
  children: ReactNode
}

/** A change that needs nothing but its button. */
export function ActionButton({
  action,
  onboardingId,
  fields,
  look = 'quiet',
  label,
  describedBy,
  children,
}: ActionButtonProps) {
  const locale = useLocale()
  return (
    <form action={action}>
      <HiddenFields fields={{ onboardingId, locale, ...fields }} />
      <Button
        look={look}
        aria-label={label}
        aria-describedby={describedBy}
        className={look === 'link' ? smallLink : smallButton}
      >
        {children}
      </Button>
    </form>
  )
}

/** A button among links. */
export const smallLink = 'min-h-8! py-1! text-note'

export const smallButton = 'min-h-9! px-3.5! py-1.5! text-note'

/** What is said of a refused text. */
export function useTextErrors(): Record<TextError, string> {
  const t = useTranslations('onboardingDetail.text')
  return { required: t('required'), tooLong: t('tooLong'), unreadable: t('unreadable') }
}
