import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { judge } from '@/connectors/rules'
import { readAnswer } from './answers'
import { readRules } from './permission-rules'
import { signInRules } from './sign-in-rules'

const refused = `<?xml version="1.0" encoding="UTF-8"?>
<response>
  <control><status>success</status><senderid>s</senderid></control>
  <operation>
    <authentication><status>failure</status><userid>u</userid><companyid>c</companyid></authentication>
    <errormessage><error><errorno>XL03000006</errorno><description></description>
      <description2>Sign-in information isn&#039;t correct [Support ID: a%7Eb]</description2><correction/></error>
    </errormessage>
  </operation>
</response>`

const result = (status: string) =>
  `<response><control><status>success</status></control><operation><authentication><status>success</status></authentication>
  <result><status>${status}</status><controlid>a</controlid><data/></result></operation></response>`

/** Expects that reading and judging any `body` ends in a verdict. */
function readAndJudge(body: string): void {
  const answer = readAnswer(body)
  if (!answer) return
  const refusals =
    answer.level === 'result' ? [...answer.results.values()].map(({ errors }) => errors) : [answer.errors]
  for (const errors of refusals) {
    expect(judge(signInRules, { level: answer.level, httpStatus: 200, errors }).findings).not.toEqual([])
    expect(judge(readRules, { level: answer.level, httpStatus: 200, errors }).findings).not.toEqual([])
  }
}

describe('readAnswer', () => {
  it('decodes entities and moves the support ID out of the text', () => {
    expect(readAnswer(refused)).toEqual({
      level: 'authentication',
      errors: [
        {
          code: 'XL03000006',
          text: "Sign-in information isn't correct",
          correction: '',
          errorId: '',
          supportId: 'a~b',
        },
      ],
    })
  })

  it('reads an aborted function as refused', () => {
    const answer = readAnswer(result('aborted'))
    expect(answer?.level === 'result' && answer.results.get('a')?.isSuccess).toBe(false)
  })

  it('keeps a support ID that cannot be decoded', () => {
    const answer = readAnswer(refused.replace('%7E', '%E0%A4'))
    expect(answer?.level === 'authentication' && answer.errors[0]?.supportId).toBe('a%E0%A4b')
  })

  it.each([
    ['an HTML page', '<html><body/></html>'],
    ['a document type in any letter case', `<!doctype response>${result('success')}`],
    ['a document type without entities', `<!DOCTYPE response>${result('success')}`],
    ['an undeclared entity', result('&bomb;')],
    ['a status nobody documented', refused.replace('failure', 'maybe')],
    ['two roots', `${refused}<response/>`],
    ['nothing', ''],
    ['nesting without end', '<response>'.repeat(90_000)],
    ['more than 1 MB', `<response>${' '.repeat(1_000_001)}</response>`],
  ])('reads nothing from %s', (_, body) => {
    expect(readAnswer(body)).toBeUndefined()
  })

  it('leads to a verdict for arbitrary bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 500 }), (bytes) => readAndJudge(Buffer.from(bytes).toString())),
    )
  })

  it('leads to a verdict for mutated answers', () => {
    const bodies = fc.constantFrom(
      refused,
      result('failure'),
      result('success'),
      refused.replace('success', 'failure'),
    )
    fc.assert(
      fc.property(
        bodies,
        fc.nat({ max: refused.length }),
        fc.nat({ max: 30 }),
        fc.string({ unit: 'binary', maxLength: 20 }),
        (body, at, cut, put) => readAndJudge(body.slice(0, at) + put + body.slice(at + cut)),
      ),
      { numRuns: 1000 },
    )
  })

  it('leads to a verdict for errors of any text', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (code, text) => {
        const errors = [{ code, text }]
        for (const level of ['control', 'authentication', 'result'] as const) {
          expect(judge(signInRules, { level, errors }).findings).not.toEqual([])
          expect(judge(readRules, { level, errors }).findings).not.toEqual([])
        }
      }),
    )
  })
})
