import type { rules } from '@/lib/guide/lint/lint'
import type { ConnectorFacts } from '@/lib/guide/lint/rules/connector'
import type { SmallErpFile } from '@/lib/guide/small-erp.fixture'

/** One change that makes a small guide wrong, and what the lint says about it on which line. */
export type PlantedDefect = {
  rule: keyof typeof rules
  file: SmallErpFile
  from: string
  to: string
  says: string
  /** Facts that replace those of the test's connector, for a defect that depends on the connector. */
  facts?: Partial<ConnectorFacts>
  line: number
}
