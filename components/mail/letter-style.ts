import type { CSSProperties } from 'react'
import type { BrandStyle } from '@/lib/brand'

/** The tokens of app/globals.css: mail programs know no custom properties. */
export const inks = { paper: '#fbfaf7', sheet: '#ffffff', ink: '#1b1f23', ink2: '#4c545c', line: '#dedad1' }
const dark = { paper: '#14171a', sheet: '#1b1f23', ink: '#eceae5', ink2: '#b5b9bd', line: '#2e343a' }

const small = { fontSize: '14px', lineHeight: '21px', color: inks.ink2 }

export const letterStyle = {
  body: {
    margin: 0,
    backgroundColor: inks.paper,
    color: inks.ink,
    fontFamily: 'system-ui, -apple-system, "Segoe UI", Roboto, Helvetica, Arial, sans-serif',
    fontSize: '16px',
    lineHeight: '25px',
  },
  sheet: {
    width: '100%',
    maxWidth: '560px',
    backgroundColor: inks.sheet,
    border: `1px solid ${inks.line}`,
    borderRadius: '14px',
    textAlign: 'left',
  },
  brand: { ...small, margin: '0 0 18px' },
  heading: { margin: '0 0 14px', fontSize: '23px', lineHeight: '29px', fontWeight: 650 },
  paragraph: { margin: '0 0 12px' },
  quote: {
    margin: '18px 0',
    padding: '2px 0 2px 16px',
    borderLeft: `3px solid ${inks.line}`,
    whiteSpace: 'pre-line',
  },
  button: {
    display: 'inline-block',
    padding: '11px 22px',
    borderRadius: '10px',
    fontWeight: 600,
    textDecoration: 'none',
  },
  note: { ...small, margin: '0 0 10px' },
  reason: { ...small, maxWidth: '560px', margin: '18px auto 0', textAlign: 'left' },
} satisfies Record<string, CSSProperties>

/** For mail programs that follow the reader's theme. */
export function themeRules(brand: BrandStyle): string {
  const rules = [
    `.paper{background-color:${dark.paper}!important;color:${dark.ink}!important}`,
    `.sheet{background-color:${dark.sheet}!important;border-color:${dark.line}!important;color:${dark.ink}!important}`,
    `.ink2{color:${dark.ink2}!important}`,
    `.line{border-color:${dark.line}!important}`,
    `.button{background-color:${brand['--brand-dark']}!important;color:${brand['--brand-dark-ink']}!important}`,
  ]
  return `:root{color-scheme:light dark}@media (prefers-color-scheme:dark){${rules.join('')}}`
}
