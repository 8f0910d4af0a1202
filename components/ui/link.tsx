import NextLink from 'next/link'
import type { ComponentProps } from 'react'

/**
 * Shows a link to a page of ours. It fetches nothing before it is followed: next/link by itself asks for each page whose link comes into
 * view, twice, and each time the page runs its whole query for somebody who may never open it.
 */
export function Link(props: ComponentProps<typeof NextLink>) {
  return <NextLink prefetch={false} {...props} />
}
