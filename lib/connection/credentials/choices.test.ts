import { describe, expect, it } from 'vitest'
import { choicesFor, pickedOrTyped } from './choices'

const check = (field: string, ...names: string[]) => ({
  id: 'clients',
  state: 'failed' as const,
  findings: [],
  ms: 1,
  choices: {
    field,
    options: names.map((name, index) => ({ value: index > 0 ? String(index) : name, name })),
  },
})

describe('what a customer may pick for a credential', () => {
  it('is what the newest test has read that has read the list', () => {
    const tests = [
      { checks: [check('environment', 'live')] },
      { checks: [check('client', 'Fjell AS', 'Elv AS')] },
      { checks: [check('client', 'Nordlys AS')] },
    ]
    expect(choicesFor(tests, 'client')).toEqual([
      { value: 'Fjell AS', text: 'Fjell AS' },
      { value: '1', text: 'Elv AS (1)' },
    ])
    expect(choicesFor(tests, 'company')).toEqual([])
  })

  it.each([
    { name: 'a pick alone', picked: 'Fjell AS', typed: '', shown: '', counts: 'Fjell AS' },
    {
      name: 'a text beside the entry of before',
      picked: 'Fjell AS',
      typed: 'Elv AS',
      shown: '',
      counts: 'Elv AS',
    },
    { name: 'a text and no pick', picked: '', typed: 'Elv AS', shown: '', counts: 'Elv AS' },
    {
      name: 'a text as the page has shown it',
      picked: '',
      typed: 'Elv AS',
      shown: 'Elv AS',
      counts: 'Elv AS',
    },
    {
      name: 'a pick beside a text of before',
      picked: 'Fjell AS',
      typed: ' Elv AS ',
      shown: 'Elv AS',
      counts: 'Fjell AS',
    },
    {
      name: 'a pick beside a text that was emptied',
      picked: 'Fjell AS',
      typed: ' ',
      shown: 'Elv AS',
      counts: 'Fjell AS',
    },
    { name: 'neither', picked: '', typed: '', shown: 'Elv AS', counts: '' },
  ])(
    'of the list and the field beside it, what was said last counts: $name',
    ({ picked, typed, shown, counts }) => {
      expect(pickedOrTyped({ key: 'k', client: picked }, { client: typed }, { client: shown })).toEqual({
        key: 'k',
        client: counts,
      })
    },
  )
})
