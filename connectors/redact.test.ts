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

  it.each([
    ['in JSON', 'say \\"hush\\" \\\\ now'],
    ['in an address', 'say%20%22hush%22%20%5C%20now'],
    ['in an address in small letters', 'say%20%22hush%22%20%5c%20now'],
    ['in a form', 'say+%22hush%22+%5C+now'],
    ['as bytes', 'c2F5ICJodXNoIiBcIG5vdw=='],
  ])('hides a secret as it stands %s', (_, spelling) => {
    expect(textAfter(`user ${spelling} refused`, 'say "hush" \\ now')).toBe('user ••• refused')
  })

  it('hides the whole of a secret that contains another', () => {
    expect(textAfter('got secret-two', 'secret', 'secret-two')).toBe('got •••')
  })

  it('shortens a long text only after hiding, so that no half of a secret remains', () => {
    expect(textAfter(`${'x'.repeat(995)}correct-horse`, 'correct-horse')).toBe(`${'x'.repeat(995)}•••`)
  })

  it('hides a secret with half a character in it', () => {
    expect(textAfter('user a\ud800 refused', 'a\ud800')).toBe('user ••• refused')
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
