import 'server-only'
import { isLocale } from '@/i18n/routing'
import type { Participant } from '@/lib/accounts/customer/session'
import { isErpLanguage } from '@/lib/guide/model/guide'
import { changeOnboarding } from './change-onboarding'

/** The language this participant reads; anything else than one of ours changes nothing. */
export async function chooseLanguage(participant: Participant, locale: string): Promise<void> {
  if (!isLocale(locale)) return
  await changeOnboarding(participant, async ({ tx, recordEvent }) => {
    const where = { id: participant.participantId, locale: { not: locale } }
    const { count } = await tx.participant.updateMany({ where, data: { locale } })
    if (count > 0) recordEvent({ kind: 'languageChosen', data: { language: locale } })
  })
}

/** The language in which this participant's account shows the ERP. */
export async function chooseErpLanguage(participant: Participant, erpLanguage: string): Promise<void> {
  await changeOnboarding(participant, async ({ tx, guide, recordEvent }) => {
    if (!isErpLanguage(guide, erpLanguage)) return
    const where = { id: participant.participantId, erpLanguage: { not: erpLanguage } }
    const { count } = await tx.participant.updateMany({ where, data: { erpLanguage } })
    if (count > 0) recordEvent({ kind: 'erpLanguageChosen', data: { language: erpLanguage } })
  })
}
