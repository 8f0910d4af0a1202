import type { ComponentProps } from 'react'
import { FormButton } from './send-once'

const looks = {
  primary: 'bg-accent text-accent-ink font-semibold border border-transparent hover:brightness-110',
  quiet: 'border border-line-3 text-ink font-medium hover:bg-sunken',
  link: 'text-accent underline decoration-1 underline-offset-[3px] hover:decoration-2 px-0!',
}

export type ButtonLook = keyof typeof looks

/** Makes a button small, for use among small text. */
export const smallButton = 'min-h-9! px-3.5! py-1.5! text-note'

/** Makes a button that looks like a link small, for use among links. */
export const smallLink = 'min-h-8! py-1! text-note'

/** Returns the classes of a button, also for links that look like one. */
export function buttonClass(look: ButtonLook, extra = ''): string {
  return `inline-flex min-h-11 items-center gap-2 rounded-box px-5.5 py-2.5 text-start no-underline leading-snug ${looks[look]} ${extra}`
}

export function Button({
  look = 'primary',
  className,
  ...props
}: ComponentProps<'button'> & { look?: ButtonLook }) {
  return <FormButton {...props} className={buttonClass(look, className)} />
}
