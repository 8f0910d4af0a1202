import { useTranslations } from 'next-intl'
import { CopyValue } from '../task/copy-value'

/** A link whose mail does not get away: whoever handed the task over brings it themselves. */
export function PassOn({ name, url }: { name: string; url: string }) {
  const t = useTranslations('task')
  return (
    <div className="mt-4">
      <p>{t('handedOver.passOn', { name })}</p>
      <CopyValue
        value={url}
        words={{ copy: t('copy.submit'), copied: t('copy.copied'), selected: t('copy.selected') }}
      />
    </div>
  )
}
