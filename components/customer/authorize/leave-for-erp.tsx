'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'
import { useFramed } from '@/components/customer/frame/framed'
import { buttonClass } from '@/components/ui/button'

export type LeaveForErpProps = {
  href: string
  /** The page of the task, which a frame loads anew when the customer comes back from the tab. */
  backPath: string
  isForFrame: boolean
  isAgain: boolean
  words: { submit: string; tab: string; look: string }
}

/**
 * Shows the link that leaves for the ERP's page. In a frame it opens a tab, and the page looks again when the customer comes back to it;
 * without a script a link does.
 */
export function LeaveForErp({ href, backPath, isForFrame, isAgain, words }: LeaveForErpProps) {
  const isFramed = useFramed(isForFrame)
  const router = useRouter()
  useEffect(() => {
    if (!isFramed) return
    const look = () => document.visibilityState === 'visible' && router.refresh()
    window.addEventListener('focus', look)
    document.addEventListener('visibilitychange', look)
    return () => {
      window.removeEventListener('focus', look)
      document.removeEventListener('visibilitychange', look)
    }
  }, [isFramed, router])
  return (
    <>
      <a
        href={href}
        className={buttonClass(isAgain ? 'quiet' : 'primary')}
        {...(isFramed && { target: '_blank', rel: 'noopener' })}
      >
        {words.submit}
      </a>
      {isFramed && (
        <p className="basis-full text-note text-ink-2">
          {words.tab}{' '}
          <a href={backPath} className="font-medium">
            {words.look}
          </a>
        </p>
      )}
    </>
  )
}
