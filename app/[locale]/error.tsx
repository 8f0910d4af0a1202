'use client'

import { useParams } from 'next/navigation'
import { Button } from '@/components/ui/button'
import { PlainPage } from '@/components/ui/page'
import { errorPageWords } from './error-page-words'

/** Shows that the server has failed. It is the only page that renders its words in the browser. */
export default function ErrorPage({
  error,
  reset,
}: {
  error: Error & { digest?: string }
  reset: () => void
}) {
  const { locale } = useParams<{ locale: string }>()
  const words = errorPageWords(locale)
  return (
    <PlainPage title={words.title}>
      <p>{words.text.replace('{reference}', error.digest ?? '–')}</p>
      <Button type="button" onClick={reset}>
        {words.retry}
      </Button>
    </PlainPage>
  )
}
