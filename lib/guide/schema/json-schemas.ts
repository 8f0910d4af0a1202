import { z } from 'zod'
import { playbookSchema, vendorGuideSchema } from './guide-files'
import { labelFileSchema } from './screens'

const titles = {
  playbook: 'What must be done in one ERP, with no vendor’s value in it',
  'vendor-guide': 'One vendor’s constants, permissions and extras on top of a playbook',
  labels: 'Words as the ERP prints them on its screens, in one of its languages',
  connector: 'How an ERP is asked whether a connection works, and what its answers mean',
}
const own = { playbook: playbookSchema, 'vendor-guide': vendorGuideSchema, labels: labelFileSchema }

export type SchemaName = keyof typeof titles

/**
 * Returns the schemas for editors by file name in `guides/schemas`. They are made from those that the product reads
 * with. The connectors' own comes from the caller, because guides run no code of theirs.
 */
export function jsonSchemas(connector: z.ZodType): Map<string, string> {
  const files = Object.entries({ ...own, connector }).map(([name, schema]): [string, string] => {
    // The language servers for YAML and JSON support draft 7 best.
    const { $schema, ...rest } = z.toJSONSchema(schema, { io: 'input', target: 'draft-7', reused: 'ref' })
    const text = JSON.stringify({ $schema, title: titles[name as SchemaName], ...rest }, null, 2)
    return [`${name}.schema.json`, `${text}\n`]
  })
  return new Map(files)
}
