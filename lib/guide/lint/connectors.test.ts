import { join } from 'node:path'
import { expect, test } from 'vitest'
import { getConnectors } from '@/lib/connection/registry'
import { loadCatalog } from '@/lib/guide/catalog'
import { lint } from './lint'

const connectors = getConnectors()

const { erps } = loadCatalog([join(import.meta.dirname, '../../..')], { connectors })

test.each(erps.map((erp) => ({ folder: erp.folder, erp })))(
  'the playbook of $folder agrees with its connector on checks, causes, credentials and lists',
  ({ erp }) => {
    expect(lint(erp, { connectors })).toEqual([])
  },
)

test('every connector has a playbook', () => {
  const used = erps.flatMap(({ playbook }) => playbook.data.connector ?? [])
  expect([...connectors.keys()].filter((id) => !used.includes(id))).toEqual([])
})
