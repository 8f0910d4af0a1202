import type { StoredMail } from './mailbox'

const style = `
  :root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif }
  body { margin: 0 auto; max-width: 60rem; padding: 1.5rem 1rem }
  h1 { font-size: 1.4rem } h2 { font-size: 1.15rem; margin: 1.5rem 0 .25rem }
  ul { list-style: none; padding: 0 } li { border-top: 1px solid light-dark(#dedad1, #2e343a); padding: .75rem 0 }
  small { opacity: .75 } iframe { width: 100%; height: 44rem; border: 1px solid light-dark(#dedad1, #2e343a) }
  pre { white-space: pre-wrap; overflow-wrap: anywhere }`

/** Returns the page that lists all mails, newest first. */
export function renderInbox(mails: StoredMail[]): string {
  const rows = mails.toReversed().map(
    (mail) => `<li><a href="/mails/${mail.id}">${escaped(mail.subject)}</a><br>
        <small>to ${escaped(mail.to.join(', '))} · ${escaped(mail.at)}</small></li>`,
  )
  const empty =
    '<p>No mail yet. Hand over a task, or run <code>npm run quickstart -- invite … --send</code>.</p>'
  return page('Local mailbox', rows.length ? `<ul>${rows.join('')}</ul>` : empty)
}

/** Returns the page of one mail, as HTML and as text. The HTML is in a frame in which no script runs. */
export function renderMail(mail: StoredMail): string {
  const framed = mail.html.replace('<head>', '<head><base target="_blank">')
  return page(
    mail.subject,
    `<p><a href="/">All mails</a></p>
    <p><small>from ${escaped(mail.from)} to ${escaped(mail.to.join(', '))}, answers to ${escaped(mail.replyTo.join(', ') || 'nobody')} · ${escaped(mail.at)}</small></p>
    <iframe title="The mail as HTML" sandbox="allow-popups allow-popups-to-escape-sandbox" srcdoc="${escaped(framed)}"></iframe>
    <h2>As text</h2><pre>${linked(escaped(mail.text))}</pre>`,
  )
}

function page(title: string, body: string): string {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
    <title>${escaped(title)}</title><style>${style}</style><h1>${escaped(title)}</h1>${body}</html>`
}

function linked(text: string): string {
  return text.replace(/https?:\/\/\S+/g, (url) => `<a href="${url}" target="_blank">${url}</a>`)
}

function escaped(text: string): string {
  const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
  return text.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign)
}
