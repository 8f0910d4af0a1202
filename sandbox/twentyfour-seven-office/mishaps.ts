import type { Reply, Sent } from '../stand-in'
import { faultTexts, hasSessionResponse, loginResponse, xmlContentType } from './answers'

const html = 'text/html; charset=utf-8'

/** The events in place of an answer of a service. */
export const mishaps = {
  silence: () => 'silence',
  drop: () => 'drop',
  outage: () => page('<html><body>Service Unavailable</body></html>', 503),
  tooManyRequests: () => page('<html><body>Too Many Requests</body></html>', 429),
  throttledPage: () => page(`<html><body>${faultTexts.throttled}</body></html>`),
  html: () => page('<html><body><h1>Logg inn</h1></body></html>'),
  garbage: () => xml('c3VyZWx5IG5vdCB4bWw= <<>>'),
  truncated: () => xml(loginResponse('csjilsasysb1h245qmwvsumx').body.slice(0, -40)),
  huge: () => xml(loginResponse('a'.repeat(1_100_000)).body),
  doctype: () => xml(`<!DOCTYPE a [<!ENTITY b "c">]>${loginResponse('&b;').body.slice(38)}`),
  otherEnvelope: () =>
    xml(
      loginResponse('a').body.replace(
        'schemas.xmlsoap.org/soap/envelope/',
        'www.w3.org/2003/05/soap-envelope',
      ),
    ),
  otherOperation: () => hasSessionResponse(true),
  redirect: () => ({ ...page('', 307), location: '/elsewhere' }),
} satisfies Record<string, () => Sent>

function page(body: string, status = 200): Reply {
  return { status, contentType: html, body }
}

function xml(body: string): Reply {
  return { status: 200, contentType: xmlContentType, body }
}
