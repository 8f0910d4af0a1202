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

  it('wins over what is typed beside the list, which counts where nothing was picked', () => {
    expect(pickedOrTyped({ key: 'k', client: 'Fjell AS' }, { client: 'Elv AS' })).toEqual({
      key: 'k',
      client: 'Fjell AS',
    })
    expect(pickedOrTyped({ key: '', client: '' }, { client: 'Elv AS' })).toEqual({
      key: '',
      client: 'Elv AS',
    })
  })
})
