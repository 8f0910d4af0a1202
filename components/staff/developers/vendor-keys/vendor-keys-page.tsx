import { useLocale, useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { HiddenFields } from '@/components/ui/hidden-fields'
import { Section } from '@/components/ui/page'
import type { StaffMember } from '@/lib/accounts/staff/roles'
import type { ReleaseCounts } from '@/lib/connection/release/release-all'
import { releaseAllAction } from '@/lib/staff/developers/vendor-keys/actions'
import type { VendorKeyNotice } from '@/lib/staff/developers/vendor-keys/key-form'
import type { VendorKeys } from '@/lib/staff/developers/vendor-keys/queries'
import { NewVendorKeyForm } from './new-vendor-key-form'
import { useNewVendorKeyWords } from './new-vendor-key-words'
import { VendorKeyTable } from './vendor-key-table'

type VendorKeysPageProps = VendorKeys & { staff: StaffMember; notice?: VendorKeyNotice; count: number }

/** Lists the keys that sign-in details are sealed to. Managers add and retire them, and seal what is not sealed yet. */
export function VendorKeysPage({ staff, keys, counts, isForgetting, notice, count }: VendorKeysPageProps) {
  const t = useTranslations('vendorKeys')
  const words = useNewVendorKeyWords()
  const isManager = staff.role === 'manager'
  return (
    <>
      <p
        role="status"
        data-answer
        className={notice ? 'mb-5 w-fit rounded-box bg-accent-soft px-4 py-2 text-note' : 'sr-only'}
      >
        {notice && t(`notice.${notice}`, { count })}
      </p>
      <div className="mb-5 grid max-w-150 gap-2 text-ink-2">
        <p>{t('hint')}</p>
        <p>{t(isForgetting ? 'forget' : 'keep')}</p>
      </div>
      {keys.length > 0 ? <VendorKeyTable keys={keys} isManager={isManager} /> : <p>{t('none')}</p>}
      {counts && <Unreleased counts={counts} isManager={isManager} />}
      {isManager && (
        <Section id="new-key" title={words.title} className="mt-10 scroll-mt-6">
          <NewVendorKeyForm words={words} />
        </Section>
      )}
    </>
  )
}

/** Says how many connections are not sealed to the present key, and offers to seal those that a test has proved. */
export function Unreleased({ counts, isManager }: { counts: ReleaseCounts; isManager: boolean }) {
  const t = useTranslations('vendorKeys.unreleased')
  const locale = useLocale()
  const { waiting, unproved } = counts
  if (waiting + unproved === 0) return null
  return (
    <Section id="unreleased" title={t('title')} className="mt-10">
      <div className="grid max-w-150 gap-2">
        {waiting > 0 && <p>{t('waiting', { count: waiting })}</p>}
        {unproved > 0 && <p className="text-ink-2">{t('unproved', { count: unproved })}</p>}
      </div>
      {waiting > 0 && isManager && (
        <form action={releaseAllAction} className="mt-4">
          <HiddenFields fields={{ locale }} />
          <Button look="quiet">{t('submit')}</Button>
        </form>
      )}
    </Section>
  )
}
