import { brandStyle } from '@/lib/brand'
import { Html, html } from './html'
import type { Letter } from './letter'
import { buttonStyle, letterStyle as style, themeRules } from './letter-style'

/** A letter as mail programs can draw it: tables, styles in place, nothing fetched from anywhere. */
export function letterHtml(letter: Letter): string {
  const { language, subject, vendor, erp, heading, paragraphs, quote, button, notes, reason, unsubscribe } =
    letter
  const brand = brandStyle(letter.accent)
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>${subject}</title>
<style>${new Html(themeRules(brand))}</style>
</head>
<body class="paper" style="${style.body}">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0"><tr><td align="center" style="padding:32px 16px">
<table role="presentation" class="sheet" cellpadding="0" cellspacing="0" style="${style.sheet}"><tr><td style="padding:28px 32px 30px">
<p class="muted" style="${style.brand}">${vendor} × ${erp}</p>
<h1 style="${style.heading}">${heading}</h1>
${paragraphs.map((text) => html`<p style="${style.paragraph}">${text}</p>\n`)}
${quote && html`<blockquote class="quote" style="${style.quote}"><span class="muted" style="${style.muted}">${quote.by}</span><br>${quote.text}</blockquote>`}
<p style="margin:24px 0"><a class="button" href="${button.url}" style="${buttonStyle(brand)}">${button.label}</a></p>
${notes.map((text) => html`<p class="muted" style="${style.note}">${text}</p>\n`)}
<p class="muted" style="${style.note};margin-bottom:0">${letter.linkHint}<br><span style="word-break:break-all">${button.url}</span></p>
</td></tr></table>
<p class="muted" style="${style.reason}">${reason}</p>
${unsubscribe && html`<p class="muted" style="${style.reason}"><a class="muted" href="${unsubscribe.url}" style="${style.muted}">${unsubscribe.label}</a></p>\n`}</td></tr></table>
</body>
</html>
`.text
}
