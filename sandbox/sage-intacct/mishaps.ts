import type { Sent } from '../stand-in'
import { xmlReply } from './answers'

/** An event in place of an answer of the XML engine. The facts about pages are SI-4. */
export type Mishap =
  | 'silence'
  | 'drop'
  | 'outage'
  | 'contentNetwork'
  | 'html'
  | 'truncated'
  | 'huge'
  | 'doctype'
  | 'redirect'

const html = 'text/html; charset=utf-8'

export const mishaps: Record<Mishap, () => Sent> = {
  silence: () => 'silence',
  drop: () => 'drop',
  outage: () => ({ status: 503, contentType: html, body: '<html><body>Service Unavailable</body></html>' }),
  contentNetwork: () => ({
    status: 403,
    contentType: html,
    body: '<html><div id="cf-error-details"></div></html>',
  }),
  html: () => ({ status: 200, contentType: html, body: '<html><body><h1>Sign in</h1></body></html>' }),
  truncated: () => xmlReply('<response><control><status>success</status></control><operation><authentic'),
  huge: () =>
    xmlReply(`<response><control><status>success</status></control>${'<a>a</a>'.repeat(200_000)}</response>`),
  doctype: () => ({
    ...xmlReply(''),
    body: '<?xml version="1.0"?>\n<!DOCTYPE response [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]>\n<response>&b;</response>',
  }),
  redirect: () => ({ status: 307, contentType: html, body: '', location: '/elsewhere' }),
}
