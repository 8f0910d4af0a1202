import { useLocale, useTranslations } from 'next-intl'
import { ButtonLink } from '@/components/ui/button-link'
import { importPath, invitePath } from '@/lib/dashboard/paths'

/** New tenants, one or many. */
export function InviteLinks() {
  const t = useTranslations('tenantList')
  const locale = useLocale()
  return (
    <>
      <ButtonLink look="quiet" href={importPath(locale)} prefetch={false} className="px-4! text-note">
        {t('import')}
      </ButtonLink>
      <ButtonLink href={invitePath(locale)} prefetch={false} className="px-4! text-note">
        {t('invite')}
      </ButtonLink>
    </>
  )
}
