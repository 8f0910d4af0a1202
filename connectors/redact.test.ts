import { describe, expect, it } from 'vitest'
import type { Check } from './connector'
import { redact } from './redact'

function textAfter(text: string, ...secrets: string[]): string | undefined {
  const check: Check = { id: 'signIn', state: 'failed', findings: [], ms: 0, raw: { level: 'control', text } }
  return redact([check], secrets)[0]?.raw?.text
}

describe('redact', () => {
  it.each(['a&b', 'a&amp;b', 'a&#38;b', 'a%26b'])('hides a secret spelled %s', (spelling) => {
    expect(textAfter(`user ${spelling} refused`, 'a&b')).toBe('user ••• refused')
  })

  it('hides the whole of a secret that contains another', () => {
    expect(textAfter('got secret-two', 'secret', 'secret-two')).toBe('got •••')
  })

  it('shortens a long text only after hiding, so that no half of a secret remains', () => {
    expect(textAfter(`${'x'.repeat(995)}correct-horse`, 'correct-horse')).toBe(`${'x'.repeat(995)}•••`)
  })

  it('changes nothing for an empty secret', () => {
    expect(textAfter('unchanged', '')).toBe('unchanged')
  })

  it('hides secrets in the names of a list, and keeps its ids', () => {
    const choice = { id: '17', name: 'Pay 17 now', isAvailable: true }
    const check: Check = { id: 'clients', state: 'passed', findings: [], ms: 0, found: { clients: [choice] } }
    expect(redact([check], ['17'])[0]?.found).toEqual({ clients: [{ ...choice, name: 'Pay ••• now' }] })
  })
})
