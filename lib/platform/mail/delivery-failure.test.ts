import { describe, expect, it } from 'vitest'
import { failureOf } from './delivery-failure'

/** Makes an error as nodemailer throws it for a server's answer at a step of SMTP. */
const answered = (command: string, response: string, code = 'EENVELOPE') =>
  Object.assign(new Error(), { code, command, response, responseCode: Number(response.slice(0, 3)) })

describe('a mail ends', () => {
  it.each([
    ['RCPT TO', '550 5.1.1 User unknown'],
    ['RCPT TO', '550 No such user here'],
    ['RCPT TO', '551 User not local'],
    ['RCPT TO', '552 5.2.2 Mailbox full'],
    ['RCPT TO', '553 5.1.3 Bad destination mailbox address'],
    ['RCPT TO', '550 5.4.1 Recipient address rejected: Access denied'],
    ['RCPT TO', '556 5.1.10 Domain takes no mail'],
    ['DATA', '550 5.1.1 User unknown'],
    ['DATA', '554 5.6.0 Content not accepted'],
  ])('when %s is answered by %s', (command, response) => {
    expect(failureOf(answered(command, response))).toMatchObject({ error: 'refused', isForAll: false })
  })
})

describe('a mail is tried again', () => {
  it.each([
    ['CONN', '554 5.7.1 Go away', 'serverRefused', true],
    ['EHLO', '550 Not from your address', 'serverRefused', true],
    ['CONN', '421 4.7.0 Too many connections', 'busy', true],
    ['AUTH PLAIN', '535 5.7.8 Authentication credentials invalid', 'signInRefused', true],
    ['AUTH LOGIN', '454 4.7.0 Temporary authentication failure', 'busy', true],
    ['MAIL FROM', '530 5.7.0 Authentication required', 'signInRefused', true],
    ['MAIL FROM', '553 5.7.1 Sender address rejected: not owned by user', 'senderRefused', true],
    ['MAIL FROM', '550 5.1.8 Sender unknown', 'senderRefused', true],
    ['MAIL FROM', '452 4.3.1 Insufficient system storage', 'busy', true],
    ['RCPT TO', '550 5.7.1 Unable to relay', 'serverRefused', false],
    ['RCPT TO', '554 5.7.1 <ola@x.no>: Relay access denied', 'serverRefused', false],
    ['RCPT TO', '550 relay not permitted', 'serverRefused', false],
    [
      'RCPT TO',
      '553 sorry, that domain isn’t in my list of allowed rcpthosts (#5.7.1)',
      'serverRefused',
      false,
    ],
    ['RCPT TO', '530 5.5.1 Authentication Required', 'signInRefused', false],
    ['RCPT TO', '503 5.5.1 Bad sequence of commands', 'serverRefused', false],
    ['RCPT TO', '450 4.2.0 Greylisted', 'deferred', false],
    ['DATA', '550 5.7.26 Fails DMARC', 'serverRefused', false],
    ['DATA', '451 4.3.0 Try later', 'deferred', false],
  ])('when %s is answered by %s', (command, response, error, isForAll) => {
    expect(failureOf(answered(command, response))).toMatchObject({ error, isForAll })
  })

  it.each([
    [{ code: 'ESOCKET', originalCode: 'ECONNREFUSED', command: 'CONN' }, 'unreachable'],
    [{ code: 'EDNS', command: 'CONN' }, 'unreachable'],
    [{ code: 'ETIMEDOUT', timeoutType: 'CONNECT_TIMEOUT', command: 'CONN' }, 'unreachable'],
    [{ code: 'ETIMEDOUT', timeoutType: 'SOCKET_TIMEOUT', command: 'CONN' }, 'timedOut'],
    [{ code: 'EABORT', name: 'AbortError' }, 'timedOut'],
    [{ code: 'ESOCKET', originalCode: 'DEPTH_ZERO_SELF_SIGNED_CERT', command: 'CONN' }, 'notTrusted'],
    [{ code: 'ETLS', command: 'STARTTLS' }, 'notTrusted'],
    [undefined, 'unreachable'],
  ])('without an answer: %j', (error, expected) => {
    expect(failureOf(error)).toMatchObject({ error: expected })
  })
})

it('a connection that breaks off without an answer says nothing about other mails', () => {
  const error = { command: 'CONN' }
  expect(failureOf({ ...error, code: 'ECONNECTION' })).toEqual({ error: 'brokenOff', isForAll: false })
  expect(failureOf({ ...error, code: 'ESOCKET', originalCode: 'ECONNRESET' })).toMatchObject({
    error: 'brokenOff',
  })
  expect(failureOf({ ...error, code: 'EDNS' })).toMatchObject({ isForAll: true })
})

it('keeps the code of the server’s answer and none of its words', () => {
  const { reply } = failureOf(answered('RCPT TO', '550 5.1.1 <ola@x.no>: user unknown'))
  expect(reply).toBe('550 5.1.1')
})
