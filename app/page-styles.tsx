'use client'

import { useServerInsertedHTML } from 'next/navigation'

/**
 * Puts the styles of all pages into the HTML, so that a page is shown as soon as it has come and does not wait for a file of styles. They are
 * read at start and are in none of the scripts, and not in what React reads again. In development there are none, and Next names a file.
 */
export function PageStyles({ nonce }: { nonce: string }) {
  let isIn = false
  useServerInsertedHTML(() => {
    const { handrailStyles = '' } = globalThis as { handrailStyles?: string }
    if (isIn || !handrailStyles) return null
    isIn = true
    // biome-ignore lint/security/noDangerouslySetInnerHtml: the styles are the build's own
    return <style nonce={nonce} dangerouslySetInnerHTML={{ __html: handrailStyles }} />
  })
  return null
}
