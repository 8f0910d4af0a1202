import { escaped, renderLocalPage } from '../local-page'
import type { StoredMail } from './mailbox'

/** Returns the page that lists all mails, newest first. */
export function renderInbox(mails: StoredMail[]): string {
  const rows = mails.toReversed().map(
    (mail) => `<li><a href="/mails/${mail.id}">${escaped(mail.subject)}</a><br>
        <small>to ${escaped(mail.to.join(', '))} · ${escaped(mail.at)}</small></li>`,
  )
  const empty =
    '<p>No mail yet. Hand over a task, or run <code>npm run quickstart -- invite … --send</code>.</p>'
  return renderLocalPage('Local mailbox', rows.length ? `<ul>${rows.join('')}</ul>` : empty)
}

/** Returns the page of one mail, as HTML and as text. The HTML is in a frame in which no script runs. */
export function renderMail(mail: StoredMail): string {
  const framed = mail.html.replace('<head>', '<head><base target="_blank">')
  return renderLocalPage(
    mail.subject,
    `<p><a href="/">All mails</a></p>
    <p><small>from ${escaped(mail.from)} to ${escaped(mail.to.join(', '))}, answers to ${escaped(mail.replyTo.join(', ') || 'nobody')} · ${escaped(mail.at)}</small></p>
    <iframe title="The mail as HTML" sandbox="allow-popups allow-popups-to-escape-sandbox" srcdoc="${escaped(framed)}"></iframe>
    <h2>As text</h2><pre>${linked(escaped(mail.text))}</pre>`,
  )
}

function linked(text: string): string {
  return text.replace(/https?:\/\/\S+/g, (url) => `<a href="${url}" target="_blank">${url}</a>`)
}
