import Link from 'next/link'
import type { ComponentProps } from 'react'

const looks = {
  primary: 'bg-accent text-accent-ink font-semibold border border-transparent hover:brightness-110',
  quiet: 'border border-line-3 text-ink font-medium hover:bg-sunken',
  link: 'text-accent underline decoration-1 underline-offset-[3px] hover:decoration-2 px-0!',
}

type Look = { look?: keyof typeof looks }

function className(look: keyof typeof looks): string {
  return `inline-flex min-h-11 items-center gap-2 rounded-box px-5.5 py-2.5 text-left no-underline leading-snug ${looks[look]}`
}

export function Button({ look = 'primary', ...props }: ComponentProps<'button'> & Look) {
  return <button type="submit" {...props} className={`${className(look)} ${props.className ?? ''}`} />
}

export function ButtonLink({ look = 'primary', ...props }: ComponentProps<typeof Link> & Look) {
  return <Link {...props} className={`${className(look)} ${props.className ?? ''}`} />
}
