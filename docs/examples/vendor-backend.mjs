// A vendor's backend in Node: it creates an onboarding, receives webhooks, and fetches, opens and confirms credentials.
import { writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { text } from 'node:stream/consumers'
import { compactDecrypt, importJWK } from 'jose'
import { Webhook } from 'standardwebhooks'

const { HANDRAIL_URL, HANDRAIL_API_KEY, HANDRAIL_WEBHOOK_SECRET, HANDRAIL_PRIVATE_KEY, PORT } = process.env
const webhook = new Webhook(HANDRAIL_WEBHOOK_SECRET)
const privateKey = await importJWK(JSON.parse(HANDRAIL_PRIVATE_KEY), 'ECDH-ES+A256KW')

async function call(method, path, body, idempotencyKey) {
  const headers = { authorization: `Bearer ${HANDRAIL_API_KEY}`, 'content-type': 'application/json' }
  if (idempotencyKey) headers['idempotency-key'] = idempotencyKey
  const answer = await fetch(`${HANDRAIL_URL}/api/v1${path}`, {
    method,
    headers,
    body: body && JSON.stringify(body),
  })
  const json = await answer.json()
  if (!answer.ok) throw new Error(`${method} ${path} was refused: ${json.code}`)
  return json
}

async function collectCredentials(onboardingId) {
  const { jwe, testId } = await call('GET', `/onboardings/${onboardingId}/credentials`)
  const { plaintext } = await compactDecrypt(jwe, privateKey)
  const opened = JSON.parse(new TextDecoder().decode(plaintext))
  if (opened.onboardingId !== onboardingId) throw new Error('These are the credentials of another customer.')
  await writeFile(`${onboardingId}.json`, JSON.stringify(opened), { mode: 0o600 }) // Use your own vault here.
  await call('POST', `/onboardings/${onboardingId}/credentials/received`, { testId })
}

const server = createServer(async (request, response) => {
  try {
    const { type, data } = webhook.verify(await text(request), request.headers)
    const isReleased = type === 'onboarding.credentials.changed' && data.credentials?.change === 'released'
    if (isReleased) await collectCredentials(data.onboarding.id)
    response.writeHead(204).end()
  } catch (error) {
    console.error(error.message)
    response.writeHead(500).end() // Handrail sends the event again.
  }
})
server.listen(Number(PORT))

const contact = { email: 'finance@nordlys.example', name: 'Kari Nordmann' }
const order = { guideId: 'payhawk-sage-intacct', company: 'Nordlys Handel AS', contact, locale: 'no' }
const { link } = await call('POST', '/onboardings', { ...order, externalId: 'crm-1042' }, 'order-1042')
console.log(link.url)
