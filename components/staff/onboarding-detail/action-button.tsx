import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Button, type ButtonLook, smallButton, smallLink } from '@/components/ui/button'
import type { Loss } from '@/components/ui/deliver'
import { HiddenFields } from '@/components/ui/hidden-fields'
import { useLossWords } from '@/components/ui/loss-words'
import type { TextError } from '@/lib/platform/forms/fields'

type ActionButtonProps = {
  action: (form: FormData) => Promise<void>
  onboardingId: string
  fields?: Record<string, string>
  look?: ButtonLook
  /** Says what the button does and to whom, where several buttons read alike. */
  label?: string
  /** The id of the element that says what the button is about. */
  describedBy?: string
  children: ReactNode
}

/** A button that changes an onboarding, with the hidden fields of its form. */
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

export type TextWords = { losses: Record<Loss, string>; errors: Record<TextError, string> }

/** Returns what a form of one text says when the text is wrong, and when it did not arrive. */
export function useTextWords(): TextWords {
  const t = useTranslations('onboardingDetail.text')
  return {
    losses: useLossWords(),
    errors: { required: t('required'), tooLong: t('tooLong'), unreadable: t('unreadable') },
  }
}
