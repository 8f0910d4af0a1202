import { describe, expect, test } from 'vitest'
import { conditionsDefects } from '@/lib/guide/lint/defects/conditions.fixture'
import { connectionDefects } from '@/lib/guide/lint/defects/connection.fixture'
import { customerValuesDefects } from '@/lib/guide/lint/defects/customer-values.fixture'
import { labelsDefects } from '@/lib/guide/lint/defects/labels.fixture'
import { ownTasksDefects } from '@/lib/guide/lint/defects/own-tasks.fixture'
import { permissionsDefects } from '@/lib/guide/lint/defects/permissions.fixture'
import type { PlantedDefect } from '@/lib/guide/lint/defects/planted-defect.fixture'
import { screensDefects } from '@/lib/guide/lint/defects/screens.fixture'
import { tasksDefects } from '@/lib/guide/lint/defects/tasks.fixture'
import { valuesDefects } from '@/lib/guide/lint/defects/values.fixture'
import { planted, readSmallErp, smallContext, texts } from '@/lib/guide/small-erp.fixture'
import { lint, rules } from './lint'
import type { LintContext } from './rules/connector'

const defects: Record<string, PlantedDefect> = {
  ...conditionsDefects,
  ...connectionDefects,
  ...customerValuesDefects,
  ...labelsDefects,
  ...ownTasksDefects,
  ...permissionsDefects,
  ...screensDefects,
  ...tasksDefects,
  ...valuesDefects,
}

/** Returns the facts about the small ERP's connector, with some more. */
function contextWith(facts: PlantedDefect['facts']): LintContext {
  const known = smallContext.connectors?.get('small-erp') ?? expect.fail()
  return { connectors: new Map([['small-erp', { ...known, ...facts }]]) }
}

describe('the lint', () => {
  test('finds nothing in a guide without defects', () => {
    const { erp, faults } = readSmallErp()
    expect(faults).toEqual([])
    expect(erp && lint(erp, smallContext)).toEqual([])
  })

  test.each(Object.entries(defects))('finds %s', (_, { rule, file, from, to, says, line, facts }) => {
    const { erp, faults } = readSmallErp(planted(file, from, to))
    expect(faults).toEqual([])
    const found = (erp ? (rules[rule]?.(erp, contextWith(facts)) ?? []) : []).map((fault) => ({
      line: fault.line,
      text: `${fault.message} ${fault.remedy}`,
    }))
    expect(found).toContainEqual({ line, text: expect.stringContaining(says) })
  })

  test('finds each key of which nothing is offered, whatever is offered of another', () => {
    const facts = smallContext.connectors?.get('small-erp')
    if (!facts) throw new Error('The small ERP has no connector.')
    const credentialFields = ['signingKey', 'otherKey'].flatMap((key) => [
      { name: key, isRequired: true, isSecret: true, made: { keyPair: 'ES256' as const } },
      {
        name: `${key}Public`,
        isRequired: true,
        isSecret: false,
        made: { publicKeyOf: key, as: 'pem' as const },
      },
      {
        name: `${key}Jwk`,
        isRequired: true,
        isSecret: false,
        made: { publicKeyOf: key, as: 'jwk' as const },
      },
    ])
    const connectors = new Map([['small-erp', { ...facts, credentialFields }]])
    const offer = '- download: { made: signingKeyJwk, file: key.json }'
    const { erp } = readSmallErp(planted('playbook', '- permit: permissions', offer))
    const found = (erp ? (rules.wrongMadeFiles?.(erp, { connectors }) ?? []) : []).map(
      ({ message }) => message,
    )
    expect(found).toEqual(['No task offers what Handrail makes: otherKeyPublic, otherKeyJwk.'])
  })

  test.each([
    ['to whom it is asked', 'when: { filter: [yes] }', []],
    ['of another answer, too', 'when: { filter: [yes, unsure] }', ['filter: [yes]']],
    ['whatever they have answered', 'id: always', ['filter: [yes]']],
  ])('lets a value that is typed with an answer be used by customers %s: %s', (_, when, remedies) => {
    const playbook = texts.playbook
      .replace('questions:', "customerValues: { place: { pattern: '[a-z]+', example: a } }\nquestions:")
      .replace('options: [yes, no, unsure],', 'options: [yes, no, unsure], asks: { yes: place },')
      .replace(
        '    actions:\n      - press: add',
        `    needs: [ask]\n    actions:\n      - { find: "{place}", ${when} }\n      - press: add`,
      )
    const { erp, faults } = readSmallErp({ playbook })
    expect(faults).toEqual([])
    const found = erp ? (rules.lackingCustomerValues?.(erp, smallContext) ?? []) : []
    expect(found.map(({ remedy }) => remedy)).toEqual(remedies.map((each) => `Write when: { ${each} }.`))
  })

  test('lets the question for an environment decide nothing else', () => {
    const question = '{ id: environment, options: [live, trial] }\n'
    const { erp } = readSmallErp(planted('playbook', '  - { id: network', `  - ${question}  - { id: network`))
    const idle = (facts: PlantedDefect['facts']) =>
      (erp ? (rules.idleQuestions?.(erp, contextWith(facts)) ?? []) : []).map(({ message }) => message)
    expect(idle({ environments: ['live', 'trial'] })).toEqual([])
    expect(idle({})).toEqual(['The question "environment" decides nothing.'])
  })

  test('has a planted defect for each of its rules', () => {
    expect(new Set(Object.values(defects).map(({ rule }) => rule))).toEqual(new Set(Object.keys(rules)))
  })
})
