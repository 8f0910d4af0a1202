import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Sandbox, startSandbox } from '../start-sandbox'

let sandbox: Sandbox
beforeAll(async () => {
  sandbox = await startSandbox()
})
beforeEach(() => fetch(`${sandbox.url}/sandbox/reset`, { method: 'POST' }))
afterAll(() => sandbox.close())

const webServices = 'http://24sevenOffice.com/webservices'
const accounting = 'http://24sevenoffice.com/webservices/economy/accounting/'
const authentication = '/authenticate/v001/authenticate.asmx'
const transactions = '/Economy/Accounting/V001/TransactionService.asmx'

const credential =
  '<ApplicationId>24700000-0000-4000-8000-000000000247</ApplicationId><IdentityId>00000000-0000-0000-0000-000000000000</IdentityId><Password>sandbox-password</Password><Username>one@nordlys.example</Username>'

function envelope(content: string): string {
  return `<?xml version="1.0" encoding="utf-8"?>
<soap:Envelope xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:xsd="http://www.w3.org/2001/XMLSchema" xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/">
  <soap:Body>${content}</soap:Body>
</soap:Envelope>`
}

const login = envelope(`<Login xmlns="${webServices}"><credential>${credential}</credential></Login>`)
const identities = envelope(`<GetIdentities xmlns="${webServices}"/>`)
const types = envelope(`<GetTransactionTypes xmlns="${accounting}"/>`)

type Call = { path?: string; action?: string; cookie?: string; contentType?: string }

async function send(body: string, call: Call = {}) {
  const headers = {
    'Content-Type': call.contentType ?? 'text/xml; charset=utf-8',
    SOAPAction: `"${call.action ?? `${webServices}/Login`}"`,
    ...(call.cookie && { Cookie: `ASP.NET_SessionId=${call.cookie}` }),
  }
  const answer = await fetch(sandbox.url + (call.path ?? authentication), { method: 'POST', headers, body })
  return { status: answer.status, body: await answer.text() }
}

const askIdentities = { action: `${webServices}/GetIdentities` }
const askTypes = { action: `${accounting}GetTransactionTypes`, path: transactions }

async function violations(): Promise<string[]> {
  return (await fetch(`${sandbox.url}/sandbox/violations`)).json()
}

describe('the stand-in services', () => {
  it('answer the documented requests without a violation', async () => {
    const cookie = (await send(login)).body.match(/<LoginResult>([a-z0-9]{24})</)?.[1] ?? ''
    expect((await send(identities, { ...askIdentities, cookie })).body).toContain(
      '<Name>Nordlys Regnskap AS</',
    )
    expect((await send(types, { ...askTypes, cookie })).body).toContain('<Title>Utgående faktura</Title>')
    expect(await violations()).toEqual([])
  })

  it('choose the default identity when a login names none', async () => {
    const body = login.replace(/<IdentityId>.*<\/IdentityId>/, '')
    expect((await send(body)).body).toContain('<LoginResult>')
    expect(await violations()).toEqual([])
  })

  it.each<[string, string, Call?]>([
    ['no XML', 'user=one'],
    ['an unclosed element', login.replace('</credential>', '')],
    ['a document type', login.replace('<soap:Envelope', '<!DOCTYPE a><soap:Envelope')],
    ['another root', '<Login/>'],
    ['SOAP 1.2', login.replace('schemas.xmlsoap.org/soap/envelope/', 'www.w3.org/2003/05/soap-envelope')],
    ['an unknown attribute', login.replace('<soap:Envelope', '<soap:Envelope a="b"')],
    ['a header', login.replace('<soap:Body>', '<soap:Header/><soap:Body>')],
    ['an empty body', envelope('')],
    ['two operations at once', envelope('<HasSession/><HasSession/>')],
    ['a namespace of other letters', login.replaceAll('24sevenOffice', '24sevenoffice')],
    [
      'a credential in another order',
      login.replace(/(<Password>.*<\/Password>)(<Username>.*<\/Username>)/, '$2$1'),
    ],
    ['an application that is no GUID', login.replace('24700000-0000', '247')],
    ['an identity', login.replace('<IdentityId>0', '<IdentityId>1')],
    ['another action', login, askIdentities],
    ['a short action', login, { action: 'Login' }],
    ['another content type', login, { contentType: 'application/soap+xml' }],
    ['a content type without its encoding', login, { contentType: 'text/xml' }],
    ['a call without the cookie', identities, askIdentities],
    ['a call without the cookie of the other service', types, askTypes],
    [
      'the other service’s namespace',
      types.replace('accounting/', 'accounting'),
      { ...askTypes, cookie: 'a' },
    ],
    ['the wrong service', types, { ...askTypes, cookie: 'a', path: authentication }],
    [
      'an unknown element',
      identities.replace('/>', '><all/></GetIdentities>'),
      { ...askIdentities, cookie: 'a' },
    ],
  ])('record %s and answer with a fault of the client', async (_, body, call) => {
    const answer = await send(body, call)
    expect(answer.status).toBe(500)
    expect(answer.body).toContain('<faultcode>soap:Client</faultcode>')
    expect(await violations()).toHaveLength(1)
  })

  it('record a GET', async () => {
    expect((await fetch(sandbox.url + transactions)).status).toBe(405)
    expect(await violations()).toHaveLength(1)
  })

  it('distinguish capital and small letters in their paths', async () => {
    expect((await send(login, { path: authentication.toUpperCase() })).status).toBe(404)
    expect(await violations()).toHaveLength(1)
  })

  it('accept only sessions that they have issued', async () => {
    for (const ask of [askIdentities, askTypes]) {
      const { body } = await send(ask === askTypes ? types : identities, { ...ask, cookie: 'stolen' })
      expect(body).toContain('<soap:Fault>')
    }
    const hasSession = envelope(`<HasSession xmlns="${webServices}"/>`)
    const { body } = await send(hasSession, { action: `${webServices}/HasSession`, cookie: 'stolen' })
    expect(body).toContain('<HasSessionResult>false</HasSessionResult>')
    expect(await violations()).toEqual([])
  })

  it('refuse a user name that is not an e-mail address', async () => {
    expect((await send(login.replace('@nordlys.example', ''))).body).toContain('<LoginResult />')
  })
})
