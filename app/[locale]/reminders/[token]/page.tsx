import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ChooseReminders } from '@/components/customer/start/choose-reminders'
import { PlainPage } from '@/components/ui/page'
import { getReminderChoice } from '@/lib/reminders/queries'

type Props = PageProps<'/[locale]/reminders/[token]'>

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('reminders')
  return { title: t('metaTitle') }
}

/** Shows the choice about reminders. Reading it changes nothing, because mail scanners follow links. */
export default async function RemindersPage({ params }: Props) {
  const { token } = await params
  const choice = await getReminderChoice(token)
  if (choice) return <ChooseReminders choice={choice} token={token} />
  const t = await getTranslations('reminders.unknown')
  return (
    <PlainPage title={t('title')}>
      <p>{t('text')}</p>
    </PlainPage>
  )
}
