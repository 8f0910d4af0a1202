import { useTranslations } from 'next-intl'
import type { Loss } from '@/components/ui/deliver'
import { useLossWords } from '@/components/ui/loss-words'
import type { InviteError, InviteField } from '@/lib/invitations/invite-form'

export type InviteWords = {
  labels: Record<InviteField, string>
  hints: Partial<Record<InviteField, string>>
  mail: { label: string; none: string }
  submit: string
  pending: string
  losses: Record<Loss, string>
  errorsTitle: string
  errors: Record<InviteError, string>
  preview: { heading: string; show: string; title: string; subject: string; empty: string }
  existing: { title: string; text: string; invited: string; archived: string; despite: string }
  invited: {
    title: string
    mailed: string
    notMailed: string
    link: string
    once: string
    open: string
    another: string
    copy: { copy: string; copied: string; selected: string }
  }
}

/** Returns the words of the form. The form runs in the browser, where it has no catalogue. */
export function useInviteWords(): InviteWords {
  const t = useTranslations('invite')
  return {
    labels: {
      guideId: t('guide'),
      company: t('company'),
      name: t('contact'),
      email: t('email'),
      locale: t('locale'),
      erpLanguage: t('erpLanguage'),
      ownerId: t('owner'),
    },
    hints: { name: t('contactHint'), locale: t('localeHint'), erpLanguage: t('erpLanguageHint') },
    mail: { label: t('mail.label'), none: t('mail.none') },
    submit: t('submit'),
    pending: t('pending'),
    losses: useLossWords(),
    errorsTitle: t('errors.title'),
    errors: {
      required: t('errors.required'),
      tooLong: t('errors.tooLong'),
      unreadable: t('errors.unreadable'),
      notAnAddress: t('errors.notAnAddress'),
      unknownOption: t('errors.unknownOption'),
      notSpoken: t('errors.notSpoken'),
    },
    preview: {
      heading: t('preview.heading'),
      show: t('preview.show'),
      title: t('preview.title'),
      subject: t('preview.subject'),
      empty: t('preview.empty'),
    },
    existing: {
      title: t('existing.title'),
      text: t('existing.text'),
      invited: t('existing.invited'),
      archived: t('existing.archived'),
      despite: t('existing.despite'),
    },
    invited: {
      title: t('invited.title'),
      mailed: t('invited.mailed'),
      notMailed: t('invited.notMailed'),
      link: t('invited.link'),
      once: t('invited.once'),
      open: t('invited.open'),
      another: t('invited.another'),
      copy: { copy: t('invited.copy'), copied: t('invited.copied'), selected: t('invited.selected') },
    },
  }
}
