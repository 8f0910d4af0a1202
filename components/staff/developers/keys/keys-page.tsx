import { useTranslations } from 'next-intl'
import { Section } from '@/components/ui/page'
import type { StaffMember } from '@/lib/accounts/staff/roles'
import type { ListedKey } from '@/lib/staff/developers/keys/queries'
import { KeyTable } from './key-table'
import { NewKeyForm } from './new-key-form'
import { useNewKeyWords } from './new-key-words'

/** Lists the keys of the API. Those that no longer work are collapsed. Managers make new ones. */
export function KeysPage({ staff, keys }: { staff: StaffMember; keys: ListedKey[] }) {
  const t = useTranslations('developers.keys')
  const words = useNewKeyWords()
  const valid = keys.filter(({ state }) => state === 'valid')
  const ended = keys.filter(({ state }) => state !== 'valid')
  return (
    <>
      <p className="mb-5 max-w-150 text-ink-2">{t('hint')}</p>
      {valid.length > 0 ? <KeyTable keys={valid} caption={t('caption')} /> : <p>{t('none')}</p>}
      {ended.length > 0 && (
        <details className="mt-4 text-note text-ink-2">
          <summary className="w-fit py-1">{t('ended', { count: ended.length })}</summary>
          <KeyTable keys={ended} caption={t('ended', { count: ended.length })} />
        </details>
      )}
      {staff.role === 'manager' && (
        <Section id="new-key" title={words.title} className="mt-10 scroll-mt-6">
          <NewKeyForm words={words} />
        </Section>
      )}
    </>
  )
}
