import { directionOf } from '@/i18n/language'
import { type BrandStyle, brandStyle } from '@/lib/platform/brand/brand-style'
import { Html, html } from './html'
import type { Letter } from './letter'

/** Returns a letter as HTML for mail programs: tables, inline styles, and nothing to load. */
export function letterHtml(letter: Letter): string {
  const { language, subject, sender, heading, paragraphs, quote, button, notes, reason, unsubscribe } = letter
  const brand = brandStyle(letter.accent)
  const direction = directionOf(language)
  // Not every mail program knows logical properties.
  const start = direction === 'rtl' ? 'right' : 'left'
  return html`<!doctype html>
<html lang="${language}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>${subject}</title>
<style>${new Html(themeRules(brand))}</style>
</head>
<body class="paper" style="${style.body}">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0"><tr><td align="center" style="padding:32px 16px">
<table role="presentation" class="sheet" cellpadding="0" cellspacing="0" style="${style.sheet};text-align:${start}"><tr><td style="padding:28px 32px 30px">
<p class="muted" style="${style.brand}">${sender}</p>
<h1 style="${style.heading}">${heading}</h1>
${paragraphs.map((text) => html`<p style="${style.paragraph}">${text}</p>\n`)}
${quote && html`<blockquote class="quote" style="${style.quote};border-${start}:3px solid ${light.line}"><span class="muted" style="${style.muted}">${quote.by}</span><br>${quote.text}</blockquote>`}
<p style="margin:24px 0"><a class="button" href="${button.url}" style="${buttonStyle(brand)}">${button.label}</a></p>
${notes.map((text) => html`<p class="muted" style="${style.note}">${text}</p>\n`)}
<p class="muted" style="${style.note};margin-bottom:0">${letter.linkHint}<br><span style="word-break:break-all">${button.url}</span></p>
</td></tr></table>
<p class="muted" style="${style.reason};text-align:${start}">${reason}</p>
${unsubscribe && html`<p class="muted" style="${style.reason};text-align:${start}"><a class="muted" href="${unsubscribe.url}" style="${style.muted}">${unsubscribe.label}</a></p>\n`}</td></tr></table>
</body>
</html>
`.text
}

/** The colours of app/globals.css, repeated because mail programs support no custom properties. */
const light = { paper: '#fbfaf7', sheet: '#ffffff', ink: '#1b1f23', ink2: '#4c545c', line: '#dedad1' }

const dark = { paper: '#14171a', sheet: '#1b1f23', ink: '#eceae5', ink2: '#b5b9bd', line: '#2e343a' }

const small = `font-size:14px;line-height:21px;color:${light.ink2}`

/** Lets an address without a space break, so that it does not widen the mail on a telephone. Not every mail program knows the newer name. */
const anyWidth = 'word-break:break-word;overflow-wrap:anywhere'

/** The styles of single elements, because many mail programs drop all other styles. */
export const style = {
  body: `margin:0;background-color:${light.paper};color:${light.ink};font:16px/25px system-ui,-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif`,
  sheet: `width:100%;max-width:560px;background-color:${light.sheet};border:1px solid ${light.line};border-radius:14px;${anyWidth}`,
  brand: `${small};margin:0 0 18px`,
  heading: 'margin:0 0 14px;font-size:21px;line-height:27px;font-weight:650;text-wrap:balance',
  paragraph: 'margin:0 0 12px;text-wrap:pretty',
  quote: `margin:18px 0;padding:2px 16px;white-space:pre-line`,
  muted: `color:${light.ink2}`,
  note: `${small};margin:0 0 10px`,
  reason: `${small};max-width:560px;margin:18px auto 0`,
}

export function buttonStyle(brand: BrandStyle): string {
  const colours = `background-color:${brand['--brand-light']};color:${brand['--brand-light-ink']}`
  return `display:inline-block;padding:11px 22px;border-radius:10px;font-weight:600;text-decoration:none;${colours}`
}

/** Returns the style rules for mail programs that follow the reader's theme. */
export function themeRules(brand: BrandStyle): string {
  const rules = [
    `.paper{background-color:${dark.paper}!important;color:${dark.ink}!important}`,
    `.sheet{background-color:${dark.sheet}!important;border-color:${dark.line}!important;color:${dark.ink}!important}`,
    `.muted{color:${dark.ink2}!important}`,
    `.quote{border-color:${dark.line}!important}`,
    `.button{background-color:${brand['--brand-dark']}!important;color:${brand['--brand-dark-ink']}!important}`,
  ]
  return `:root{color-scheme:light dark}@media (prefers-color-scheme:dark){${rules.join('')}}`
}
