import { expect, it } from 'vitest'
import { connectorSettingsSchema, connectors } from './registry'

it('parses the settings of every connector at once', () => {
  expect(Object.keys(connectorSettingsSchema.parse({}))).toEqual([...connectors.keys()])
})

it('reports every wrong variable by its name', () => {
  const { error } = connectorSettingsSchema.safeParse({
    SAGE_INTACCT_URL: 'x',
    SAGE_INTACCT_SENDER_PASSWORDS: 'y',
  })
  expect(error?.issues.map(({ path }) => path.join('.'))).toEqual([
    'SAGE_INTACCT_URL',
    'SAGE_INTACCT_SENDER_PASSWORDS',
  ])
})
