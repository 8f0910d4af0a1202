import { describe, expect, test } from 'vitest'
import { connectors } from '@/connectors/registry'
import { listGuides } from './catalog'

describe.each(listGuides().map((guide) => ({ id: guide.id, guide })))(
  '$id and its connector',
  ({ guide }) => {
    const connector = connectors.get(guide.connector ?? '')

    test('make the same checks in the same order, the permission rows last', () => {
      expect(guide.checks.map(({ id }) => id)).toEqual([...(connector?.checks ?? []), 'permission'])
    })

    test('know the same causes', () => {
      expect(Object.keys(guide.causes).sort()).toEqual([...(connector?.causes ?? [])].sort())
    })

    test('ask for the same credentials, those required of everyone', () => {
      const asked = guide.tasks.flatMap(({ credentials }) => credentials)
      expect(asked.map(({ field }) => field).sort()).toEqual(
        connector?.credentialFields.map(({ name }) => name).sort(),
      )
      const required = connector?.credentialFields.filter(({ isRequired }) => isRequired) ?? []
      for (const { name } of required) {
        expect(
          asked.find(({ field }) => field === name)?.when,
          `${name} must be asked of everyone`,
        ).toBeUndefined()
      }
    })
  },
)
