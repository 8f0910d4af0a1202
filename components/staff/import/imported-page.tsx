import { useLocale, useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { ButtonLink } from '@/components/ui/button-link'
import { dashboardPath, importLinksPath, importPath } from '@/lib/platform/routes'

type ImportedPageProps = { importId: string; invited: number; hasLinks: boolean; isMailed: boolean }

/** Says what an import has done, and offers its links, which are handed out once. */
export function ImportedPage({ importId, invited, hasLinks, isMailed }: ImportedPageProps) {
  const t = useTranslations('import.done')
  const locale = useLocale()
  return (
    <div className="max-w-165">
      <h2>{t('title', { count: invited })}</h2>
      <p className="mt-3">{t(isMailed ? 'mailed' : 'notMailed')}</p>
      {invited > 0 && (
        <div className="mt-6 rounded-card border border-line bg-sheet px-6 py-5">
          <p>{t(hasLinks ? 'once' : 'fetched')}</p>
          {hasLinks && (
            <form method="post" action={importLinksPath(locale, importId)} className="mt-4">
              <Button>{t('download')}</Button>
            </form>
          )}
        </div>
      )}
      <div className="mt-7 flex flex-wrap gap-3">
        <ButtonLink look="quiet" href={dashboardPath(locale)}>
          {t('toTenants')}
        </ButtonLink>
        <ButtonLink look="quiet" href={importPath(locale)}>
          {t('another')}
        </ButtonLink>
      </div>
    </div>
  )
}
