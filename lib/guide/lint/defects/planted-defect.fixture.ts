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
  /** What the connector has besides, where the defect is about that. */
  facts?: Partial<ConnectorFacts>
  line: number
}
