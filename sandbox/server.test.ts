import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

it('prints its address, and exits with 0 on a signal while a call is unanswered', async () => {
  const script = fileURLToPath(new URL('server.ts', import.meta.url))
  const server = spawn(process.execPath, ['--import', 'tsx', script], {
    env: { ...process.env, SANDBOX_PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [line] = await once(server.stdout, 'data')
  const url = /^sandbox listening on (http:\/\/127\.0\.0\.1:\d+)$/m.exec(String(line))?.[1]
  expect((await fetch(`${url}/sandbox/violations`)).status).toBe(200)
  const unanswered = fetch(`${url}/ia/xml/xmlgw.phtml`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/xml' },
    body: slowRequest,
  })
  const ended = Promise.all([expect(unanswered).rejects.toThrow(), once(server, 'exit')])
  server.kill('SIGTERM')
  expect((await ended)[1]).toEqual([0, null])
})

const slowRequest = `<request><control><senderid>payhawkMPP</senderid><password>sandbox-sender-password</password>
<controlid>1</controlid><uniqueid>false</uniqueid><dtdversion>3.0</dtdversion></control>
<operation><authentication><login><userid>u</userid><companyid>SLOW</companyid><password>p</password></login></authentication>
<content><function controlid="a"><getAPISession/></function></content></operation></request>`
