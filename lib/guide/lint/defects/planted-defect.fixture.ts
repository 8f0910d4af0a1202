import type { rules } from '@/lib/guide/lint/lint'
import type { SmallErpFile } from '@/lib/guide/small-erp.fixture'

/** One thing made wrong in a small guide without faults, and what the lint has to say about it at which line. */
export type PlantedDefect = {
  rule: keyof typeof rules
  file: SmallErpFile
  from: string
  to: string
  says: string
  line: number
}
