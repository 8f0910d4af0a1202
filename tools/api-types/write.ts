import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { apiBase } from '@/lib/api/find-operation'
import { describeApi } from '@/lib/api/openapi'
import { operations } from '@/lib/api/operations'
import { runPlainCommand } from '../../bin/plain-command'
import { root } from '../../bin/settings'
import { apiTypes } from './generate'

const usage = `npm run api:types

Writes the types of the API, which the tests use.
`

await runPlainCommand({ usage }, async () => {
  const file = 'e2e/api/api-types.d.ts'
  writeFileSync(join(root, file), await apiTypes(describeApi(operations, apiBase)))
  console.log(`Wrote ${file}`)
})
