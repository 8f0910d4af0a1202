import Link from 'next/link'
import type { ComponentProps } from 'react'
import { type ButtonLook, buttonClass } from './button'

/** A link that looks like a button. It has a file of its own because client components import Button without next/link. */
export function ButtonLink({
  look = 'primary',
  className,
  ...props
}: ComponentProps<typeof Link> & { look?: ButtonLook }) {
  return <Link {...props} className={buttonClass(look, className)} />
}

/** The link at the top of a page that leads one level up. */
export function BackLink({ className = '', children, ...props }: ComponentProps<typeof Link>) {
  return (
    <Link {...props} className={`inline-block py-1 ${className}`}>
      <span aria-hidden="true">‹ </span>
      {children}
    </Link>
  )
}
