import { expect, it } from 'vitest'
import { groupCoverage } from './group-coverage'

const file = (locale: string, namespace: string, more: object = {}) => ({
  locale,
  namespace,
  wanted: 10,
  translated: 10,
  stale: [],
  suspicious: 0,
  ...more,
})

it('adds up the files of all pages, and keeps each ERP and each guide apart', () => {
  const [french, norwegian] = groupCoverage([
    file('fr', 'guides/acme-erp', { translated: 8, changed: '2026-01-05' }),
    file('fr', 'mail', { stale: ['nudge.note'], changed: '2026-01-02' }),
    file('fr', 'task', { suspicious: 2, changed: '2026-01-03' }),
    file('fr', 'erps/erp'),
    file('no', 'task'),
  ])
  expect(french?.parts).toEqual([
    {
      part: { kind: 'pages' },
      wanted: 20,
      translated: 20,
      stale: ['mail:nudge.note'],
      suspicious: 2,
      changed: '2026-01-03',
    },
    { part: { kind: 'erp', id: 'erp' }, wanted: 10, translated: 10, stale: [], suspicious: 0 },
    {
      part: { kind: 'guide', id: 'acme-erp' },
      wanted: 10,
      translated: 8,
      stale: [],
      suspicious: 0,
      changed: '2026-01-05',
    },
  ])
  expect(norwegian).toMatchObject({ locale: 'no', parts: [{ wanted: 10 }] })
})
