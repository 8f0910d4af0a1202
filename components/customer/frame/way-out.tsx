import { useTranslations } from 'next-intl'
import type { Guide } from '@/lib/guide/model/guide'

type BackToVendorProps = { vendor: Guide['vendor']; href: string; className?: string }

/** Shows the link back into the vendor's own product. In a frame it leads the whole window there. */
export function BackToVendor({ vendor, href, className = 'py-1 text-note' }: BackToVendorProps) {
  const t = useTranslations('common')
  return (
    <a href={href} target="_top" className={`wrap-anywhere print:hidden ${className}`}>
      {t('backToVendor', { vendor: vendor.name })}
    </a>
  )
}
