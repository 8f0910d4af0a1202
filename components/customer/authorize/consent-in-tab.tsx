import { useTranslations } from 'next-intl'
import { buttonClass } from '@/components/ui/button'
import { PlainPage } from '@/components/ui/page'
import type { TicketHolder } from '@/lib/connection/consent/ticket-holder'
import { getGuide } from '@/lib/guide/catalog'
import { guideInLocale } from '@/lib/guide/model/names'
import { consentBeginPath } from '@/lib/platform/routes'

export const consentOutcomes = ['given', 'refused', 'lost'] as const

export type ConsentOutcome = (typeof consentOutcomes)[number]

type ConsentInTabProps = {
  locale: string
  ticket: string
  holder: TicketHolder | undefined
  /** How the consent ended. Without one it has not begun. */
  outcome: ConsentOutcome | undefined
}

/** Names the company and the vendor before the ERP's page, and says afterwards how it ended. */
export function ConsentInTab({ locale, ticket, holder, outcome }: ConsentInTabProps) {
  const t = useTranslations('consent')
  const found = holder && getGuide(holder.guideId)
  if (outcome || !holder || !found) {
    const ended = outcome ?? 'lost'
    return (
      <PlainPage title={t(`tabPage.${ended}.title`)}>
        <p>{t(`tabPage.${ended}.text`)}</p>
      </PlainPage>
    )
  }
  const guide = guideInLocale(found, locale)
  const names = { company: holder.company, erp: guide.erp.name, vendor: guide.vendor.name }
  return (
    <PlainPage title={t('tabPage.title', names)}>
      <p>{t('tabPage.text', names)}</p>
      <p className="pt-3">
        <a
          href={`${consentBeginPath}?${new URLSearchParams({ ticket, locale })}`}
          className={buttonClass('primary')}
        >
          {t('submit', names)}
        </a>
      </p>
    </PlainPage>
  )
}
