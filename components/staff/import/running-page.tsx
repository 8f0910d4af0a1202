import { useLocale, useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { HiddenFields } from '@/components/ui/hidden-fields'
import { Notice } from '@/components/ui/notice'
import { importTenantsAction } from '@/lib/invitations/import/actions'
import { importPath } from '@/lib/platform/routes'
import { RefreshPage } from './refresh-page'

type RunningPageProps = { importId: string; invited: number; toInvite: number; hasStopped: boolean }

/** Says how far an import is, and follows it. */
export function RunningPage({ importId, invited, toInvite, hasStopped }: RunningPageProps) {
  const t = useTranslations('import.progress')
  const locale = useLocale()
  return (
    <div className="grid max-w-165 gap-5">
      <div>
        <h2 id="progress">{t('title')}</h2>
        <p className="mt-1 text-ink-2">{t('leave')}</p>
      </div>
      <div>
        <progress
          aria-labelledby="progress"
          max={Math.max(toInvite, 1)}
          value={toInvite > 0 ? invited : undefined}
          className="block h-2.5 w-full overflow-hidden rounded-full bg-sunken accent-accent [&::-webkit-progress-bar]:bg-line [&::-webkit-progress-value]:bg-accent"
        />
        <p role="status" className="mt-2">
          {toInvite > 0 && t('count', { invited, toInvite })}{' '}
          <a href={`${importPath(locale)}/${importId}`}>{t('reload')}</a>
        </p>
      </div>
      {hasStopped && (
        <Notice tone="wait" title={t('stopped')}>
          <p>{t('stoppedText')}</p>
          <form action={importTenantsAction} className="mt-4">
            <HiddenFields fields={{ locale, importId }} />
            <Button look="quiet">{t('goOn')}</Button>
          </form>
        </Notice>
      )}
      <RefreshPage everyMs={2_000} />
    </div>
  )
}
