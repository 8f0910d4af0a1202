import { createHmac } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { baseString, signOAuth1 } from './sign-oauth1'

const consumer = { consumerKey: 'dpf43f3p2l4k3l03', consumerSecret: 'kd94hf93k423kf44' }

/** Returns the value of one parameter of the header, decoded. */
const partOf = (header: string, name: string) =>
  decodeURIComponent(new RegExp(`${name}="([^"]*)"`).exec(header)?.[1] ?? '')

describe('a request signed by OAuth 1.0a', () => {
  // RFC 5849, 1.2: the photos of the example. It leaves oauth_version out, which is optional, so the base string is compared.
  it('has the signature of the RFC’s own example', () => {
    const url = 'http://photos.example.net/photos?file=vacation.jpg&size=original'
    const text = baseString({ method: 'get', url }, [
      ['oauth_consumer_key', consumer.consumerKey],
      ['oauth_token', 'nnch734d00sl2jdk'],
      ['oauth_signature_method', 'HMAC-SHA1'],
      ['oauth_timestamp', '137131202'],
      ['oauth_nonce', 'chapoH'],
    ])
    const signature = createHmac('sha1', `${consumer.consumerSecret}&pfkkdhi9sl3r4s00`)
      .update(text)
      .digest('base64')
    expect(signature).toBe('MdpQcU8iPSUjWoN/UDMsK2sui9I=')
  })

  // RFC 5849, 3.4.1.1.
  it('signs the base string of the RFC, with what stands in the query and in a form', () => {
    const text = baseString(
      {
        method: 'POST',
        url: 'http://EXAMPLE.com:80/request?b5=%3D%253D&a3=a&c%40=&a2=r%20b',
        form: 'c2&a3=2+q',
      },
      [
        ['oauth_consumer_key', '9djdj82h48djs9d2'],
        ['oauth_token', 'kkk9d7dh3k39sjv7'],
        ['oauth_signature_method', 'HMAC-SHA1'],
        ['oauth_timestamp', '137131201'],
        ['oauth_nonce', '7d8f3e4a'],
      ],
    )
    expect(text).toBe(
      'POST&http%3A%2F%2Fexample.com%2Frequest&a2%3Dr%2520b%26a3%3D2%2520q%26a3%3Da%26b5%3D%253D%25253D%26c%2540%3D%26c2%3D%26' +
        'oauth_consumer_key%3D9djdj82h48djs9d2%26oauth_nonce%3D7d8f3e4a%26oauth_signature_method%3DHMAC-SHA1%26' +
        'oauth_timestamp%3D137131201%26oauth_token%3Dkkk9d7dh3k39sjv7',
    )
  })

  it.each([
    [
      'a text with what a header ends at',
      '1234567_SB1" , evil="x\\',
      'realm="1234567_SB1\\" , evil=\\"x\\\\"',
    ],
    ['an account', '1234567_SB1', 'realm="1234567_SB1"'],
  ])('names the realm as a quoted text: %s', (_, realm, written) => {
    const { header } = signOAuth1(
      { method: 'GET', url: 'https://erp.example/' },
      { ...consumer, realm },
      { nonce: 'n', timestamp: 1 },
    )
    expect(header).toContain(`OAuth ${written}, oauth_consumer_key="dpf43f3p2l4k3l03"`)
  })

  it('encodes every letter that is not unreserved, whatever a key holds', () => {
    const token = `a b+c&d="é*!'()~-._`
    const { header, signature } = signOAuth1(
      { method: 'GET', url: 'https://erp.example/' },
      { ...consumer, token, tokenSecret: 's' },
      { nonce: 'n', timestamp: 1 },
    )
    expect(header).toMatch(/^[\x20-\x7e]+$/)
    expect(header).toContain('oauth_token="a%20b%2Bc%26d%3D%22%C3%A9%2A%21%27%28%29~-._"')
    expect(partOf(header, 'oauth_token')).toBe(token)
    expect(partOf(header, 'oauth_signature')).toBe(signature)
    expect(partOf(header, 'oauth_signature_method')).toBe('HMAC-SHA256')
  })
})
