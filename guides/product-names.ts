import type { ErpSource } from './erp-source'
import type { Name } from './schema'
import type { Namespace } from './word-file'

/** Products whose help articles are copied from one another, and that no guide here is about. */
const elsewhere = [
  'Business Central',
  'Fortnox',
  'FreshBooks',
  'NetSuite',
  'PowerOffice',
  'QuickBooks',
  'Tripletex',
  'Visma',
  'Wave',
  'Xero',
  'Zoho Books',
]

/** Every product that a file of words has no reason to name; an ERP's words serve all its vendors and name none. */
export function strangersTo({ erp, vendor }: Namespace, erps: readonly ErpSource[]): string[] {
  const own = [...namesOf(erp.playbook.data.name), ...(vendor ? namesOf(vendor.data.vendor.name) : [])]
  const all = erps.flatMap(({ playbook, vendors }) => [
    ...namesOf(playbook.data.name),
    ...vendors.flatMap(({ data }) => namesOf(data.vendor.name)),
  ])
  return [...new Set([...all, ...elsewhere])].filter((name) => isProper(name) && !own.includes(name))
}

/** By what a product is called in any language. */
export function namesOf(name: Name): string[] {
  return typeof name === 'string' ? [name] : Object.values(name)
}

function isProper(name: string): boolean {
  return !/^\p{Ll}/u.test(name)
}
