import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { sortFaults } from './faulty-guides'

const product = join(import.meta.dirname, '../..')
const ofOwnErp = ['guides/own-erp/acme.yaml', 'guides/own-erp/other.yaml']
const guideFiles = [
  'guides/sage-intacct/payhawk.yaml',
  'guides/sage-intacct/acme.yaml',
  ...ofOwnErp,
  'guides/erp/acme-own.yaml',
]

const sort = (file: string) => {
  const fault = { file, line: 1, column: 1, message: 'Wrong.', remedy: 'Mend it.' }
  const { guides, others } = sortFaults([fault], product, guideFiles)
  return { guides: [...guides.keys()], others: others.length }
}

describe('a fault in the files of an installation', () => {
  it.each([
    ['guides/sage-intacct/acme.yaml', ['guides/sage-intacct/acme.yaml']],
    ['messages/en/guides/acme-sage-intacct.json', ['guides/sage-intacct/acme.yaml']],
    ['messages/en/guides/acme-own-erp.json', ['guides/own-erp/acme.yaml', 'guides/erp/acme-own.yaml']],
    ['guides/erp/acme-own.yaml', ['guides/erp/acme-own.yaml']],
    ['guides/own-erp/playbook.yaml', ofOwnErp],
    ['guides/own-erp/connector.yaml', ofOwnErp],
    ['guides/own-erp/labels/fr.json', ofOwnErp],
    ['messages/en/erps/own-erp.json', ofOwnErp],
    ['guides/erp-without-guides/playbook.yaml', []],
    ['messages/en/guides/nobody.json', []],
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
