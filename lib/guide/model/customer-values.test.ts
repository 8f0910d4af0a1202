import { describe, expect, it } from 'vitest'
import { lint } from '@/lib/guide/lint/lint'
import { assembleGuide } from '@/lib/guide/load/assemble'
import { readSmallErp, smallContext, texts } from '@/lib/guide/small-erp.fixture'
import { askedWith, fillCustomerValues, knownValues, openAsks, textsByName } from './customer-values'

/** The small ERP with a value that a step asks for, or that the tenant's metadata has. */
const playbook = texts.playbook
  .replace(
    'questions:\n',
    "customerValues:\n  place: { pattern: '[a-z]{2,10}', example: oslo, metadata: city }\nquestions:\n",
  )
  .replace('actions: [{ confirm: ready }]', 'actions: [{ ask: place }]')
  .replace('field: name, value: "{userName}"', 'field: name, value: "{userName} {place}"')
  .replace('      - press: add\n', '      - open: users\n      - press: add\n')
  .replace('path: [admin, users]', 'path: [admin, "{place}", users]')
const needs = (text: string) =>
  text
    .replace('    needs: [ask]\n', '    needs: [ask, ready]\n')
    .replace('    minutes: 2\n    actions:', '    minutes: 2\n    needs: [ready]\n    actions:')

function guideOf(text: string) {
  const { erp, faults } = readSmallErp({ playbook: text })
  const vendor = erp?.vendors[0]
  if (!erp || !vendor) throw new Error(JSON.stringify(faults))
  const labels = Object.fromEntries(Object.entries(erp.labels).map(([key, { data }]) => [key, data]))
  return { erp, guide: assembleGuide(erp.playbook.data, vendor.data, labels) }
}

const { guide, erp } = guideOf(needs(playbook))
const stepOf = (known: Record<string, string>, id: string) =>
  fillCustomerValues(guide, known)
    .tasks.flatMap(({ actions }) => actions)
    .find((action) => action.id === id)

describe('a customer’s own value', () => {
  it('passes the lint, and a task that uses it without needing the one that asks does not', () => {
    expect(lint(erp, smallContext).filter(({ message }) => message.includes('place'))).toEqual([])
    const early = lint(guideOf(playbook).erp, smallContext).map(({ message }) => message)
    expect(early).toContain('"create-user" uses "place", which may not have been asked for by then.')
  })

  it.each([
    [{ place: 'bergen' }, {}, [{ name: 'place', text: 'bergen', isGiven: false }]],
    [{ place: 'bergen' }, { city: 'oslo' }, [{ name: 'place', text: 'oslo', isGiven: true }]],
    [{ place: 'bergen' }, { city: 'O S L O' }, [{ name: 'place', text: 'bergen', isGiven: false }]],
    [{ place: 'no <b>place</b>' }, {}, []],
    [{}, { town: 'oslo' }, []],
  ])('typed as %j with the metadata %j is %j', (typed, metadata, known) => {
    expect(knownValues(guide, { typed, metadata })).toEqual(known)
  })

  it('stands in later steps, in menus and among the values of sentences', () => {
    const filled = fillCustomerValues(guide, { place: 'oslo' })
    expect(stepOf({ place: 'oslo' }, 'enter-name')).toMatchObject({ value: 'Acme oslo' })
    expect(filled.values.place).toBe('oslo')
    expect(filled.labels.en?.['{place}']?.text).toBe('oslo')
  })

  it('that is not known yet leaves a step without a text to copy', () => {
    expect(stepOf({}, 'enter-name')).toMatchObject({ value: 'Acme …', lacks: ['place'] })
  })

  it('keeps its task open until it is known', () => {
    const actions = guide.tasks.flatMap((task) => task.actions.map((action) => ({ action })))
    const known = knownValues(guide, { typed: { place: 'oslo' }, metadata: {} })
    expect(openAsks(actions, []).map(({ asked }) => asked)).toEqual(['place'])
    expect(openAsks(actions, known)).toEqual([])
    expect(textsByName(known)).toEqual({ place: 'oslo' })
  })
})

describe('the value that an answer asks for', () => {
  const question = { id: 'account', asks: { other: 'accountName' } }
  it.each([
    ['is that of the option', { account: 'other' }, 'accountName'],
    ['is none for another option', { account: 'same' }, undefined],
    ['is none for what is no option', { account: 'constructor' }, undefined],
    ['is none without an answer', {}, undefined],
  ])('%s', (_, answers, name) => expect(askedWith(question, answers)).toBe(name))
})
