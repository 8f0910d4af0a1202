'use client'

import { useParams } from 'next/navigation'
import { useEffect } from 'react'
import { Button } from '@/components/ui/button'
import { isOfOtherBuild, reloadOnce } from '@/components/ui/other-build'
import { PlainPage } from '@/components/ui/page'
import { errorPageWords } from './error-page-words'

/**
 * Shows that the server has failed. It is the only page that renders its words in the browser. Its button loads the page anew,
 * because the server may be of another build. Where that is the cause, the page does it by itself.
 */
export default function ErrorPage({ error }: { error: Error & { digest?: string } }) {
  const { locale } = useParams<{ locale: string }>()
  const words = errorPageWords(locale)
  useEffect(() => {
    if (isOfOtherBuild(error)) reloadOnce()
  }, [error])
  return (
    <PlainPage title={words.title}>
      <p>{words.text.replace('{reference}', error.digest ?? '–')}</p>
      <Button type="button" onClick={() => location.reload()}>
        {words.retry}
      </Button>
    </PlainPage>
  )
}
