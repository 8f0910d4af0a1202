import type { ComponentProps } from 'react'
import { type ButtonLook, buttonClass } from './button-look'

export function Button({
  look = 'primary',
  className,
  ...props
}: ComponentProps<'button'> & { look?: ButtonLook }) {
  return <button type="submit" {...props} className={buttonClass(look, className)} />
}
