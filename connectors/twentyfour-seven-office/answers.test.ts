import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ErpError, judge } from '@/connectors/rules'
import { readAnswer } from './answers'
import type { OfficeFinding } from './causes'
import { listRules } from './list-check'
import { offers } from './offers'
import { signInRules } from './sign-in-rules'

const soap = 'http://schemas.xmlsoap.org/soap/envelope/'

const envelope = (content: string, prefix = 'soap') =>
  `<?xml version="1.0"?><${prefix}:Envelope xmlns:${prefix}="${soap}"><${prefix}:Body>${content}</${prefix}:Body></${prefix}:Envelope>`

const fault = (prefix = 'soap') =>
  envelope(
    `<${prefix}:Fault><faultcode>${prefix}:Server</faultcode><faultstring> it&#39;s down </faultstring><detail/></${prefix}:Fault>`,
    prefix,
  )

const identity = (clientId: string, isDisabled: boolean) =>
  `<Identity><Id>24700000-0000-4000-8000-000000000001</Id><Client><Id>${clientId}</Id><Name>A</Name></Client><IsDisabled>${isDisabled}</IsDisabled></Identity>`

const identities = (...list: string[]) =>
  envelope(
    `<GetIdentitiesResponse><GetIdentitiesResult>${list.join('')}</GetIdentitiesResult></GetIdentitiesResponse>`,
  )

const types = envelope(
  '<GetTransactionTypesResponse><GetTransactionTypesResult><TransactionType><Turnover>true</Turnover><Title/><No>3</No><Id>7</Id></TransactionType></GetTransactionTypesResult></GetTransactionTypesResponse>',
)

/** Returns what `body` offers, or its error. Expects that reading and judging any `body` ends in a verdict. */
function readAll(body: string) {
  return offers.map((offer) => {
    const answer = readAnswer(body, offer.operation.name)
    if (!answer?.error) return answer && offer.read(answer.response)
    expect(findingsOf(answer.error)).not.toContainEqual([])
    return answer.error
  })
}

/** Returns the findings of both tables of rules. */
function findingsOf(error: ErpError): OfficeFinding[][] {
  const errors = [error]
  return [
    judge(signInRules, { level: 'authentication', errors }).findings,
    judge(listRules, { level: 'result', errors }).findings,
  ]
}

describe('readAnswer', () => {
  it.each(['soap', 's', 'SOAP-ENV'])('reads a fault with the prefix %s', (prefix) => {
    const error = { code: `${prefix}:Server`, text: "it's down" }
    expect(readAnswer(fault(prefix), 'Login')).toEqual({ error })
  })

  it('reads a fault without a prefix', () => {
    const body = fault().replaceAll('soap:', '').replace('xmlns:soap', 'xmlns')
    expect(readAnswer(body, 'Login')).toMatchObject({ error: { text: "it's down" } })
  })

  it('finds an exception at any depth, in both of its forms', () => {
    const exception = (name: string) => `<APIException><Type>T</Type><${name}>words</${name}></APIException>`
    for (const name of ['Message', 'Description']) {
      const body = envelope(`<AResponse><AResult><Item>${exception(name)}</Item></AResult></AResponse>`)
      expect(readAnswer(body, 'A')).toEqual({ error: { code: 'T', text: 'words' } })
    }
  })

  it.each([
    ['an HTML page', '<html><body/></html>'],
    ['the answer to another question', identities()],
    ['another envelope', fault().replace(soap, 'http://www.w3.org/2003/05/soap-envelope')],
    ['an envelope of no namespace', fault().replace(/ xmlns:soap="[^"]*"/, '')],
    ['a document type', fault().replace('?>', '?><!DOCTYPE soap:Envelope>')],
    ['two roots', `${fault()}<a/>`],
    ['nothing', ''],
    ['nesting without end', '<soap:Envelope>'.repeat(60_000)],
    ['more than 1 MB', envelope(' '.repeat(1_000_001))],
  ])('reads nothing from %s', (_, body) => {
    expect(readAnswer(body, 'Login')).toBeUndefined()
  })

  it('leads to a verdict or a list for arbitrary bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 500 }), (bytes) => {
        readAll(Buffer.from(bytes).toString())
      }),
    )
  })

  it('leads to a verdict or a list for mutated answers', () => {
    const bodies = fc.constantFrom(fault(), types, identities(identity('1', false), identity('2', true)))
    fc.assert(
      fc.property(
        bodies,
        fc.nat({ max: 700 }),
        fc.nat({ max: 30 }),
        fc.string({ unit: 'binary', maxLength: 20 }),
        (body, at, cut, put) => {
          readAll(body.slice(0, at) + put + body.slice(at + cut))
        },
      ),
      { numRuns: 1000 },
    )
  })

  it('leads to a verdict for any fault, and to a certain one for published words alone', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (code, text) => {
        const isPublished = /limit exceeded|quarantine|identityid is blocked/i.test(text)
        for (const findings of findingsOf({ code, text })) {
          expect(findings).not.toEqual([])
          if (!isPublished) expect(findings.map(({ certainty }) => certainty)).not.toContain('certain')
        }
      }),
    )
  })
})

describe('a list', () => {
  it('has the number in place of a missing title', () => {
    expect(readAll(types)[1]).toEqual([
      { id: '7', name: '3', number: '3', isAvailable: true, details: { turnover: 'true' } },
    ])
  })

  it('has each client once, available if one of its identities is', () => {
    const body = identities(
      identity('1', true),
      identity('2', true),
      identity('1', false),
      identity('1', true),
    )
    const clients = readAll(body)[0]
    expect(clients).toMatchObject([
      { id: '1', isAvailable: true },
      { id: '2', isAvailable: false },
    ])
    expect(clients).toHaveLength(2)
  })

  it('leaves out a client whose id has another shape', () => {
    expect(readAll(identities(identity('x', false), identity('2', false)))[0]).toMatchObject([{ id: '2' }])
    expect(readAll(identities(identity('x', false)))[0]).toBeUndefined()
  })

  it('may be empty, which is not an unreadable answer', () => {
    expect(readAll(identities())[0]).toEqual([])
  })
})
