import type { IncomingHttpHeaders } from 'node:http'

/** Headers in which a proxy tells how a request has reached it. Of these we believe APP_URL instead. */
const tellings = [
  'forwarded',
  'x-forwarded-host',
  'x-forwarded-port',
  'x-forwarded-proto',
  'x-forwarded-server',
]

/**
 * Makes a request look as if it had come straight to APP_URL, whatever a proxy has made of its `Host`. Next compares these
 * headers with the Origin of a form, so a form of our own pages passes behind every proxy, and no other does.
 */
export function addressToApp(headers: IncomingHttpHeaders, appUrl: URL): void {
  for (const name of tellings) delete headers[name]
  headers.host = appUrl.host
  headers['x-forwarded-host'] = appUrl.host
  headers['x-forwarded-proto'] = appUrl.protocol.slice(0, -1)
}
