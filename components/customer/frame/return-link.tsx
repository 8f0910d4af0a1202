type ReturnLinkProps = { href: string; label: string; className?: string }

/** Leads the whole window back into the vendor's own product. */
export function ReturnLink({ href, label, className = '' }: ReturnLinkProps) {
  return (
    <a href={href} target="_top" className={`py-1 text-note wrap-anywhere print:hidden ${className}`}>
      {label}
    </a>
  )
}
