import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { renderInbox, renderMail } from './inbox-page'
import { Mailbox } from './mailbox'

// The local mailbox of quickstart and of the tests. It accepts mails by SMTP and shows them on a page, on this machine
// only.
const mailbox = new Mailbox()
const smtpPort = await mailbox.listen(0)

const http = createServer((request, response) => {
  const { pathname } = new URL(request.url ?? '/', 'http://localhost')
  if (pathname === '/') return send(response, 'text/html', renderInbox(mailbox.mails))
  if (pathname === '/mails.json') return send(response, 'application/json', JSON.stringify(mailbox.mails))
  const mail = mailbox.mails.find(({ id }) => pathname === `/mails/${id}`)
  if (mail) return send(response, 'text/html', renderMail(mail))
  response.writeHead(404).end()
})

http.listen(Number(process.env.MAILBOX_PORT || 0), '127.0.0.1', () => {
  const { port } = http.address() as AddressInfo
  console.log(`mailbox listening on smtp://127.0.0.1:${smtpPort} and http://localhost:${port}`)
})

function send(response: ServerResponse, type: string, body: string): void {
  const headers = { 'content-type': `${type}; charset=utf-8`, 'x-content-type-options': 'nosniff' }
  response.writeHead(200, headers).end(body)
}
