import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { StaffFrame } from '@/components/staff/staff-frame'
import { Link } from '@/components/ui/link'
import type { StaffMember } from '@/lib/accounts/staff/roles'
import { apiReferencePath, developersPath, vendorKeysPath, webhooksPath } from '@/lib/platform/routes'

/** The sections of the developers' pages, each with its own address and its title in `developers.sections`. */
const sections = [
  { id: 'keys', path: developersPath },
  { id: 'webhooks', path: webhooksPath },
  { id: 'vendorKeys', path: vendorKeysPath },
  { id: 'reference', path: apiReferencePath },
] as const

type DevelopersFrameProps = {
  staff: StaffMember
  /** The path of this page. */
  here: string
  section: (typeof sections)[number]['id']
  children: ReactNode
}

/** Surrounds every page for the people who write the vendor's own software. A new section is added to the list above. */
export function DevelopersFrame({ staff, here, section, children }: DevelopersFrameProps) {
  const t = useTranslations('developers')
  const locale = useLocale()
  return (
    <StaffFrame staff={staff} here={here} title={t('title')}>
      <p className="max-w-150 text-ink-2">{t('lead')}</p>
      <nav aria-label={t('sections.label')} className="mt-4 mb-7 flex flex-wrap gap-x-6 border-b border-line">
        {sections.map(({ id, path }) => (
          <Link
            key={id}
            href={path(locale)}
            aria-current={id === section ? 'page' : undefined}
            className="-mb-px border-b-2 border-transparent py-2 text-note text-ink-2 no-underline hover:text-ink aria-[current]:border-accent aria-[current]:font-semibold aria-[current]:text-ink"
          >
            {t(`sections.${id}`)}
          </Link>
        ))}
      </nav>
      {staff.role === 'viewer' && <p className="mb-5 text-note text-ink-3">{t('viewer')}</p>}
      {children}
    </StaffFrame>
  )
}
