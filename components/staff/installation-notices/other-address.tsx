import { useTranslations } from 'next-intl'
import { Notice } from '@/components/ui/notice'
import { BrowserOrigin, OnOtherOrigin } from './browser-origin'

/** Tells the staff that they have the page from another address than APP_URL, where every form is refused. */
export function OtherAddress({ appOrigin }: { appOrigin: string }) {
  const t = useTranslations('installation.otherAddress')
  const values = { address: appOrigin, here: () => <BrowserOrigin appOrigin={appOrigin} /> }
  return (
    <OnOtherOrigin appOrigin={appOrigin}>
      <div className="mb-6 print:hidden">
        <Notice tone="bad" title={t('title')}>
          <p>{t.rich('text', values)}</p>
          <p className="mt-2 text-note text-ink-2">{t.rich('repair', values)}</p>
        </Notice>
      </div>
    </OnOtherOrigin>
  )
}
