import { describe, expect, test } from 'vitest'
import { conditionsDefects } from './defects/conditions.fixture'
import { connectionDefects } from './defects/connection.fixture'
import { labelsDefects } from './defects/labels.fixture'
import { permissionsDefects } from './defects/permissions.fixture'
import type { PlantedDefect } from './defects/planted-defect.fixture'
import { screensDefects } from './defects/screens.fixture'
import { tasksDefects } from './defects/tasks.fixture'
import { valuesDefects } from './defects/values.fixture'
import { lint, rules } from './lint'
import { planted, readSmallErp, smallContext } from './small-erp.fixture'

const defects: Record<string, PlantedDefect> = {
  ...conditionsDefects,
  ...connectionDefects,
  ...labelsDefects,
  ...permissionsDefects,
  ...screensDefects,
  ...tasksDefects,
  ...valuesDefects,
}

describe('the lint', () => {
  test('has nothing to say about a guide without defects', () => {
    const { erp, faults } = readSmallErp()
    expect(faults).toEqual([])
    expect(erp && lint(erp, smallContext)).toEqual([])
  })

  test.each(Object.entries(defects))('finds %s', (_, { rule, file, from, to, says, line }) => {
    const { erp, faults } = readSmallErp(planted(file, from, to))
    expect(faults).toEqual([])
    const found = (erp ? (rules[rule]?.(erp, smallContext) ?? []) : []).map((fault) => ({
      line: fault.line,
      text: `${fault.message} ${fault.remedy}`,
    }))
    expect(found).toContainEqual({ line, text: expect.stringContaining(says) })
  })

  test('has a planted defect for each of its rules', () => {
    expect(new Set(Object.values(defects).map(({ rule }) => rule))).toEqual(new Set(Object.keys(rules)))
  })
})
