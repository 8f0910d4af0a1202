import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ConnectorFile } from '@/connectors/language/schema/connector-file'
import { readConnectorFiles } from '@/lib/connection/registry'
import { judge } from './judge'
import { readAnswer } from './read-answer'
import { readList } from './read-list'
import type { Said } from './said'

const files = readConnectorFiles([process.cwd()]).flatMap(({ source }) => source?.data ?? [])

/** Expects that whatever a body says, every request of a connector leads to a verdict, a list, or trouble. */
function readAll(file: ConnectorFile, body: string): void {
  for (const request of Object.values(file.requests)) {
    const answers = file.answers[request.answers ?? Object.keys(file.answers)[0] ?? '']
    if (!answers) throw new Error('no answers')
    const http = {
      status: 200,
      contentType: answers.format === 'json' ? 'application/json' : 'text/xml',
      body,
    }
    const question = { answers, operation: request.soap?.operation, level: 'authentication' } as const
    const said = readAnswer(http, question)
    if (said.trouble === undefined) expectUsable(file, said)
  }
}

function expectUsable({ rules, steps }: ConnectorFile, { refused, answer }: Said): void {
  if (refused)
    for (const table of Object.values(rules))
      expect(judge(table, refused, new Map()).findings).not.toEqual([])
  for (const { list } of steps) if (answer && list) readList([answer.top], list)
}

const seeds = [
  `<response><control><status>success</status></control><operation><authentication><status>failure</status></authentication>
  <errormessage><error><errorno>XL03000006</errorno><description/><description2>Sign-in information isn&apos;t correct[Support ID: a%7Eb]</description2></error></errormessage></operation></response>`,
  `<response><control><status>success</status></control><operation><authentication><status>success</status></authentication>
  <result><status>failure</status><controlid>a</controlid><data/></result></operation></response>`,
  `<soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"><soap:Body><soap:Fault><faultcode>soap:Server</faultcode><faultstring>down</faultstring></soap:Fault></soap:Body></soap:Envelope>`,
  `<soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"><soap:Body><GetIdentitiesResponse><GetIdentitiesResult><Identity><Id>24700000-0000-4000-8000-000000000001</Id><Client><Id>7</Id><Name>A</Name></Client></Identity></GetIdentitiesResult></GetIdentitiesResponse></soap:Body></soap:Envelope>`,
]

describe.each(files)('any answer to $connector', (file) => {
  it('leads to a verdict when it is arbitrary bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 500 }), (bytes) => readAll(file, Buffer.from(bytes).toString())),
    )
  })

  it('leads to a verdict when it is a mutated answer', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...seeds),
        fc.nat({ max: 700 }),
        fc.nat({ max: 30 }),
        fc.string({ unit: 'binary', maxLength: 20 }),
        (body, at, cut, put) => readAll(file, body.slice(0, at) + put + body.slice(at + cut)),
      ),
      { numRuns: 500 },
    )
  })

  it('leads to a certain cause by its code and text alone', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (code, text) => {
        for (const rules of Object.values(file.rules))
          for (const level of ['control', 'authentication', 'result'] as const)
            expect(judge(rules, { level, errors: [{ code, text }] }, new Map()).findings).not.toEqual([])
      }),
    )
  })
})
