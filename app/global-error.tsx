'use client'

import { errorPageWords } from '@/app/[locale]/error-page-words'

export default function GlobalErrorPage({ error }: { error: Error & { digest?: string } }) {
  const locale = typeof location === 'undefined' ? undefined : location.pathname.split('/')[1]
  const words = errorPageWords(locale)
  return (
    <html lang={words.tag} dir={words.direction}>
      <body>
        <h1>{words.title}</h1>
        <p>{words.text.replace('{reference}', error.digest ?? '–')}</p>
        <button type="button" onClick={() => location.reload()}>
          {words.retry}
        </button>
      </body>
    </html>
  )
}
