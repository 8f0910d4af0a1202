import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import {
  ConsentInTab,
  type ConsentOutcome,
  consentOutcomes,
} from '@/components/customer/authorize/consent-in-tab'
import { participantOfTicket } from '@/lib/connection/consent/ticket-holder'

type Props = PageProps<'/[locale]/consent'>

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('consent.tabPage')
  return { title: t('metaTitle') }
}

/**
 * Stands in a tab of its own for people who work in a frame of another site: before the ERP's page it says for whom the consent is, after
 * it how it ended. It reads `ticket` or `outcome` from the address, and shows nothing private to anybody without a ticket.
 */
export default async function ConsentPage({ searchParams, params }: Props) {
  const { locale } = await params
  const { ticket, outcome } = await searchParams
  const text = typeof ticket === 'string' ? ticket : null
  const holder = await participantOfTicket(text)
  const ended = consentOutcomes.find((each) => each === outcome)
  const shown: ConsentOutcome | undefined = holder ? undefined : (ended ?? 'lost')
  return <ConsentInTab locale={locale} ticket={text ?? ''} holder={holder} outcome={shown} />
}
