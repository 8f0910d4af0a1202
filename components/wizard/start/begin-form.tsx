import { useLocale } from 'next-intl'
import { Button } from '@/components/ui/button'
import { openInvitation } from '@/lib/auth/invitation-actions'

/** The one button of a page that a link leads to, and for whom it is meant. */
export function BeginForm({ token, label, personal }: { token: string; label: string; personal: string }) {
  const locale = useLocale()
  return (
    <>
      <form action={openInvitation} className="mt-9">
        <input type="hidden" name="token" value={token} />
        <input type="hidden" name="locale" value={locale} />
        <Button>{label}</Button>
      </form>
      <p className="mt-5 max-w-130 text-note text-ink-3">{personal}</p>
    </>
  )
}
