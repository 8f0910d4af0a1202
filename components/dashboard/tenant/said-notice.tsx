import { useTranslations } from 'next-intl'
import type { Said } from '@/lib/dashboard/said'

/** What the last action has done. */
export function SaidNotice({ said }: { said?: Said }) {
  const t = useTranslations('tenant')
  return (
    <p
      role="status"
      className={said ? 'mt-5 w-fit rounded-box bg-accent-soft px-4 py-2 text-note' : 'sr-only'}
    >
      {said && t(`said.${said}`)}
    </p>
  )
}
