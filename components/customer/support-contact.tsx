import { useTranslations } from 'next-intl'
import { listGuides } from '@/lib/guide/catalog'
import { commonSupport, type Support } from '@/lib/guide/model/brand'
import type { Guide } from '@/lib/guide/model/guide'
import { nameAtStart } from '@/lib/guide/model/names'

type SupportContactProps = { vendor: Pick<Guide['vendor'], 'name' | 'names' | 'support'>; className?: string }

/** Shows whom a customer who is stuck may ask. Shows nothing where the guide names nobody. */
export function SupportContact({ vendor, className }: SupportContactProps) {
  const t = useTranslations('common.support')
  return (
    <Ways support={vendor.support} text={t('text', { vendor: nameAtStart(vendor) })} className={className} />
  )
}

/** Shows whom somebody may ask of whom nothing is known, if there is only one support here. */
export function CommonSupport() {
  const t = useTranslations('common.support')
  return <Ways support={commonSupport(listGuides())} text={t('unknownVendor')} />
}

type WaysProps = { support?: Support; text: string; className?: string }

/** An address or a number opens another program, which a frame may not do by itself, so the whole window does. */
function Ways({ support, text, className = 'mt-7' }: WaysProps) {
  const t = useTranslations('common.support')
  if (!support) return null
  const { email, phone, url } = support
  return (
    <aside className={`max-w-[36em] text-note print:hidden ${className}`}>
      <p className="text-ink-2">{text}</p>
      <ul className="mt-1 flex flex-wrap gap-x-6 gap-y-1">
        {email && (
          <li>
            <a href={`mailto:${email}`} target="_top" className="inline-block py-1 wrap-anywhere">
              {email}
            </a>
          </li>
        )}
        {phone && (
          <li>
            <a href={`tel:${phone.replace(/[^+0-9]/g, '')}`} target="_top" className="inline-block py-1">
              {phone}
            </a>
          </li>
        )}
        {url && (
          <li>
            <a href={url} target="_blank" rel="noreferrer" className="inline-block py-1">
              {t('page')}
            </a>
          </li>
        )}
      </ul>
    </aside>
  )
}
