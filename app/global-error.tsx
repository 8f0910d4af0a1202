'use client'

import { faultWords } from './[locale]/fault-words'

export default function GlobalFaultPage({ error }: { error: Error & { digest?: string } }) {
  const locale = typeof location === 'undefined' ? undefined : location.pathname.split('/')[1]
  const words = faultWords(locale)
  return (
    <html lang={locale === 'no' ? 'nb' : (locale ?? 'en')}>
      <body>
        <h1>{words.title}</h1>
        <p>{words.text.replace('{reference}', error.digest ?? '–')}</p>
      </body>
    </html>
  )
}
