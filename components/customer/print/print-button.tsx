'use client'

import { Button } from '@/components/ui/button'

/** Prints the page. Without JavaScript it is hidden, and the browser's own command prints. */
export function PrintButton({ label }: { label: string }) {
  return (
    <span className="noscript:hidden">
      <Button type="button" look="quiet" onClick={() => window.print()}>
        {label}
      </Button>
    </span>
  )
}
