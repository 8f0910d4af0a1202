'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

/**
 * Follows the links of a page that `Link` has drawn: one listener for all of them. A click that asks the browser for something else, such as
 * another tab, is left to the browser, as is every click before the scripts are there.
 */
export function FollowLinks() {
  const router = useRouter()
  useEffect(() => {
    function follow(event: MouseEvent): void {
      const link = linkOf(event)
      if (!link) return
      event.preventDefault()
      router.push(link.href, { scroll: link.dataset.link === 'top' })
    }
    document.addEventListener('click', follow)
    return () => document.removeEventListener('click', follow)
  }, [router])
  return null
}

function linkOf(event: MouseEvent): HTMLAnchorElement | undefined {
  const { target, button, defaultPrevented, metaKey, ctrlKey, shiftKey, altKey } = event
  if (defaultPrevented || button !== 0 || metaKey || ctrlKey || shiftKey || altKey) return undefined
  const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[data-link]') : null
  return link && !link.target && !link.hasAttribute('download') ? link : undefined
}
