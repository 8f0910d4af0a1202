import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { getTranslations } from 'next-intl/server'
import { PlainPage } from '@/components/ui/page'
import { readUpdated, updatedHeader } from '@/lib/platform/builds/typed-texts'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('errors.updated')
  return { title: t('title') }
}

/**
 * Says that a form was sent from a page of another build and not saved, and gives back what was typed. The proxy serves it with
 * status 409, to forms that are sent without JavaScript.
 */
export default async function UpdatedPage() {
  const t = await getTranslations('errors.updated')
  const updated = readUpdated((await headers()).get(updatedHeader))
  return (
    <PlainPage title={t('title')}>
      <p>{t('text')}</p>
      {updated && updated.typed.length > 0 && (
        <>
          <p>{t('typed')}</p>
          <ul className="grid gap-2">
            {updated.typed.map((text) => (
              <li key={text} className="border-s-3 border-line-3 ps-3 whitespace-pre-wrap wrap-anywhere">
                {text}
              </li>
            ))}
          </ul>
        </>
      )}
      {updated && (
        <p>
          <a href={updated.here}>{t('open')}</a>
        </p>
      )}
    </PlainPage>
  )
}
