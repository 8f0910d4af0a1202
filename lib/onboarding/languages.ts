import 'server-only'
import { isLocale } from '@/i18n/routing'
import type { Participant } from '@/lib/accounts/customer/session'
import { isErpLanguage } from '@/lib/guide/model/guide'
import { changeOnboarding } from './change-onboarding'

/** Sets the language that this participant reads. A locale that the product does not have changes nothing. */
export async function chooseLanguage(participant: Participant, locale: string): Promise<void> {
  if (!isLocale(locale)) return
  await changeOnboarding(participant, async ({ tx, recordEvent }) => {
    const where = { id: participant.participantId, locale: { not: locale } }
    const { count } = await tx.participant.updateMany({ where, data: { locale } })
    if (count > 0) recordEvent({ kind: 'languageChosen', data: { language: locale } })
  })
}

/** Sets the language in which this participant sees the ERP. A language that the ERP does not have changes nothing. */
export async function chooseErpLanguage(participant: Participant, erpLanguage: string): Promise<void> {
  await changeOnboarding(participant, async ({ tx, guide, recordEvent }) => {
    if (!isErpLanguage(guide, erpLanguage)) return
    const where = { id: participant.participantId, erpLanguage: { not: erpLanguage } }
    const { count } = await tx.participant.updateMany({ where, data: { erpLanguage } })
    if (count > 0) recordEvent({ kind: 'erpLanguageChosen', data: { language: erpLanguage } })
  })
}
