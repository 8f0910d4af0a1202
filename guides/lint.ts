import type { ErpSource } from './erp-source'
import type { Fault } from './fault'

/** One thing that can be wrong with the files of an ERP although each is well-formed. */
export type Rule = (erp: ErpSource) => Fault[]

const rules: Rule[] = []

export function lint(erp: ErpSource): Fault[] {
  return rules.flatMap((rule) => rule(erp))
}
