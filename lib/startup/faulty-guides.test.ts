import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { sortFaults } from './faulty-guides'

const product = join(import.meta.dirname, '../..')
const guideIds = new Map([
  ['sage-intacct', ['payhawk-sage-intacct', 'acme-sage-intacct']],
  ['own-erp', ['acme-own-erp', 'other-own-erp']],
])

const sort = (file: string) => {
  const fault = { file, line: 1, column: 1, message: 'Wrong.', remedy: 'Mend it.' }
  const { guides, others } = sortFaults([fault], product, guideIds)
  return { guides: [...guides], others: others.length }
}

describe('a fault in the files of an installation', () => {
  it.each([
    ['guides/sage-intacct/acme.yaml', ['acme-sage-intacct']],
    ['messages/no/guides/acme-sage-intacct.json', ['acme-sage-intacct']],
    ['guides/own-erp/playbook.yaml', ['acme-own-erp', 'other-own-erp']],
    ['guides/own-erp/connector.yaml', ['acme-own-erp', 'other-own-erp']],
    ['guides/own-erp/labels/fr.json', ['acme-own-erp', 'other-own-erp']],
    ['messages/en/erps/own-erp.json', ['acme-own-erp', 'other-own-erp']],
    ['guides/erp-without-guides/playbook.yaml', []],
  ])('of %s makes only these guides unusable: %j', (file, guides) => {
    expect(sort(file)).toEqual({ guides, others: 0 })
  })

  it.each([
    'guides/sage-intacct/payhawk.yaml',
    'guides/sage-intacct/playbook.yaml',
    'messages/en/start.json',
    'messages/xx',
  ])('of %s keeps the product from starting', (file) => {
    expect(sort(file)).toEqual({ guides: [], others: 1 })
  })
})
