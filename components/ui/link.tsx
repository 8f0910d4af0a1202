import type { ComponentProps } from 'react'

type LinkProps = ComponentProps<'a'> & {
  href: string
  /** Whether the next page begins at its top, as a page does. */
  scroll?: boolean
}

/**
 * Shows a link to a page of ours, which `FollowLinks` follows without loading the whole page anew. It is plain HTML, where next/link would
 * be a component of its own in the browser for each link, and it fetches nothing before it is followed.
 */
export function Link({ scroll = true, ...props }: LinkProps) {
  return <a {...props} data-link={scroll ? 'top' : 'stay'} />
}
