import type { ComponentProps } from 'react'
import { Link } from '@/components/ui/link'
import { type ButtonLook, buttonClass } from './button'

/** Shows a link that looks like a button. */
export function ButtonLink({
  look = 'primary',
  className,
  ...props
}: ComponentProps<typeof Link> & { look?: ButtonLook }) {
  return <Link {...props} className={buttonClass(look, className)} />
}

/** Shows the link that leads one level up. */
export function BackLink({ className = '', children, ...props }: ComponentProps<typeof Link>) {
  return (
    <Link {...props} className={`inline-block py-1 ${className}`}>
      <span aria-hidden="true">‹&nbsp;</span>
      {children}
    </Link>
  )
}
