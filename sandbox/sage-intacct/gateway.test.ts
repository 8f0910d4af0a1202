import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Sandbox, startSandbox } from '../start-sandbox'

let sandbox: Sandbox
beforeAll(async () => {
  sandbox = await startSandbox()
})
beforeEach(() => fetch(`${sandbox.url}/sandbox/reset`, { method: 'POST' }))
afterAll(() => sandbox.close())

const control = `<control><senderid>payhawkMPP</senderid><password>sandbox-sender-password</password>
<controlid>1</controlid><uniqueid>false</uniqueid><dtdversion>3.0</dtdversion>
<includewhitespace>false</includewhitespace></control>`
const login =
  '<login><userid>u</userid><companyid>OK</companyid><password>sandbox-password</password></login>'
const session = '<function controlid="a"><getAPISession/></function>'
const query =
  '<function controlid="a"><query><object>VENDOR</object><select><field>RECORDNO</field></select></query></function>'

function request(parts: { control?: string; authentication?: string; content?: string } = {}): string {
  return `<?xml version="1.0" encoding="utf-8"?>
<request>${parts.control ?? control}<operation transaction="false"><authentication>${parts.authentication ?? login}</authentication>
<content>${parts.content ?? session}</content></operation></request>`
}

async function send(body: string, contentType = 'application/xml') {
  const headers = { 'Content-Type': contentType }
  const answer = await fetch(`${sandbox.url}/ia/xml/xmlgw.phtml`, { method: 'POST', headers, body })
  return { status: answer.status, body: await answer.text() }
}

async function violations(): Promise<string[]> {
  return (await fetch(`${sandbox.url}/sandbox/violations`)).json()
}

describe('the stand-in gateway', () => {
  it('answers the documented request without a violation', async () => {
    const { status, body } = await send(request())
    expect(status).toBe(200)
    expect(body).toContain('<sessionid>')
    expect(body).toContain(`<endpoint>${sandbox.url}/ia/xml/xmlgw.phtml</endpoint>`)
    expect(await violations()).toEqual([])
  })

  it.each([
    ['no XML', 'companyid=OK'],
    ['an unclosed element', request().replace('</control>', '')],
    ['a document type', request().replace('<request>', '<!DOCTYPE request><request>')],
    ['another root', '<response/>'],
    ['a request without control', request({ control: '' })],
    [
      'controls in another order',
      request({ control: control.replace(/(<senderid>.*?)(<password>.*?<\/password>)/s, '$2$1') }),
    ],
    ['another version', request({ control: control.replace('3.0', '2.1') })],
    [
      'a request without a control ID',
      request({ control: control.replace('<controlid>1<', '<controlid><') }),
    ],
    ['the default uniqueid', request({ control: control.replace('<uniqueid>false</uniqueid>', '') })],
    [
      'an unknown control',
      request({ control: control.replace('</control>', '<debug>true</debug></control>') }),
    ],
    ['text between elements', request({ content: `hello${session}` })],
    ['an unknown attribute', request().replace('transaction=', 'transactional=')],
    [
      'a login in another order',
      request({ authentication: login.replace(/(<userid>.*?)(<companyid>.*?<\/companyid>)/, '$2$1') }),
    ],
    [
      'an entity before the password',
      request({ authentication: login.replace('<password>', '<locationid>N</locationid><password>') }),
    ],
    ['a login and a session', request({ authentication: `${login}<sessionid>s</sessionid>` })],
    ['a request without authentication', request({ authentication: '' })],
    ['a request without a function', request({ content: '' })],
    ['a function without an ID', request({ content: session.replace(' controlid="a"', '') })],
    [
      'two functions of one ID',
      request({ authentication: '<sessionid>s</sessionid>', content: query + query }),
    ],
    ['getAPISession beside another function', request({ content: session + query.replace('"a"', '"b"') })],
    ['an unknown function', request({ content: session.replace('getAPISession', 'lookup') })],
    [
      'a page size of 0',
      request({
        authentication: '<sessionid>s</sessionid>',
        content: query.replace('</query>', '<pagesize>0</pagesize></query>'),
      }),
    ],
    [
      'a query without fields',
      request({
        authentication: '<sessionid>s</sessionid>',
        content: query.replace(/<field>.*<\/field>/, ''),
      }),
    ],
  ])('records %s and answers that the request is malformed', async (_, body) => {
    expect((await send(body)).body).toContain('<errorno>XL03000003</errorno>')
    expect(await violations()).toHaveLength(1)
  })

  it('lets a company behave as another one, and again as its ID says', async () => {
    const switchTo = async (query: string) =>
      (await fetch(`${sandbox.url}/sandbox/switch?${query}`, { method: 'POST' })).status
    expect(await switchTo('company=ok&to=OUTAGE')).toBe(200)
    expect((await send(request())).status).toBe(503)
    expect(await switchTo('company=OK')).toBe(200)
    expect((await send(request())).body).toContain('<sessionid>')
    expect([await switchTo('company=OK&to=UNHEARD-OF'), await switchTo('company=UNHEARD-OF')]).toEqual([
      404, 404,
    ])
  })

  it('records another content type', async () => {
    expect((await send(request(), 'text/plain')).body).toContain('XL03000003')
    expect(await violations()).toHaveLength(1)
  })

  it('records a GET', async () => {
    expect((await fetch(`${sandbox.url}/ia/xml/xmlgw.phtml`)).status).toBe(405)
    expect(await violations()).toHaveLength(1)
  })

  it('records a call that followed a redirect', async () => {
    expect((await send(request({ authentication: login.replace('OK', 'REDIRECT') }))).status).toBe(404)
    expect(await violations()).toHaveLength(1)
  })

  it.each([
    ['sender ID', control.replace('payhawkMPP', 'PayhawkMPP')],
    ['sender password', control.replace('sandbox-sender', 'Sandbox-sender')],
  ])('distinguishes capital and small letters in the %s', async (_, changed) => {
    expect((await send(request({ control: changed }))).body).toContain('Incorrect Intacct XML Partner ID')
  })

  it('accepts only sessions that it has issued', async () => {
    const { body } = await send(request({ authentication: '<sessionid>stolen</sessionid>', content: query }))
    expect(body).toContain('Invalid session stolen')
    expect(body).toContain('<userid></userid><companyid></companyid>')
  })

  it('refuses objects and fields that do not exist', async () => {
    const id = (await send(request())).body.match(/<sessionid>(.*?)</)?.[1]
    const authentication = `<sessionid>${id}</sessionid>`
    const unknown = await send(request({ authentication, content: query.replace('VENDOR', 'BADOBJECT') }))
    expect(unknown.body).toContain('Object definition BADOBJECT not found')
    const other = await send(request({ authentication, content: query.replace('RECORDNO', 'NAME') }))
    expect(other.body).toContain('The following fields cannot be queried')
  })
})
