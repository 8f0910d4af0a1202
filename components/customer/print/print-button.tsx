'use client'

import { Button } from '@/components/ui/button'

/** Without JavaScript there is nothing to press: the browser's own command prints the page as well. */
export function PrintButton({ label }: { label: string }) {
  return (
    <span className="noscript:hidden">
      <Button type="button" look="quiet" onClick={() => window.print()}>
        {label}
      </Button>
    </span>
  )
}
