import { getLocale, getTranslations } from 'next-intl/server'
import { CommonSupport } from '@/components/customer/support-contact'
import { PlainPage } from '@/components/ui/page'
import { getStaff } from '@/lib/accounts/staff/queries'
import { dashboardPath } from '@/lib/platform/routes'

/**
 * Shows the page that says an address is not open. The proxy serves it with status 404, because Next renders
 * `notFound()` in the browser only, and would draw its page for each request to any other.
 */
export default async function NotOpenPage() {
  if (await getStaff()) return <NothingForStaff />
  const t = await getTranslations('errors.notFound')
  return (
    <PlainPage title={t('title')}>
      <p>{t('text')}</p>
      <p>{t('repair')}</p>
      <p>{t('lost')}</p>
      <CommonSupport />
    </PlainPage>
  )
}

/** Tells a member of the staff who is signed in that an address leads nowhere. No invitation of theirs would open it. */
async function NothingForStaff() {
  const t = await getTranslations('errors.notFound.staff')
  return (
    <PlainPage title={t('title')}>
      <p>{t('text')}</p>
      <p>
        <a href={dashboardPath(await getLocale())}>{t('open')}</a>
      </p>
    </PlainPage>
  )
}
