import './env-file'

import { countByKey } from '@/lib/platform/secrets/key-counts'
import { getKeyRing } from '@/lib/platform/secrets/key-ring'
import { reseal } from '@/lib/platform/secrets/reseal'
import { runCommand } from './command'
import { parseOptions } from './plain-command'

const usage = `npm run secrets:reseal seals everything in the database under the first key of SECRET_KEYS.
`

const work = async () => {
  parseOptions({ usage })
  const [{ id: firstKey }] = getKeyRing()
  console.log(`Sealed values before: ${describe(await countByKey())}`)
  const columns = await reseal()
  for (const { name, resealed, kept, unopened } of columns) {
    console.log(
      `${name}: ${resealed} re-sealed, ${kept} already under ${firstKey}, ${unopened.length} could not be opened`,
    )
    for (const id of unopened) console.log(`  could not be opened: ${id}`)
  }
  console.log(`Sealed values after: ${describe(await countByKey())}`)
  const oldKeys = new Map<string, number>()
  for (const [id, count] of columns.flatMap((column) => [...column.oldKeys]))
    oldKeys.set(id, (oldKeys.get(id) ?? 0) + count)
  const inUse = [...oldKeys].map(([id, count]) => `${id} (${count})`).join(', ')
  console.log(
    `Old keys still in use: ${inUse || 'none'}. docs/operations/keys.md says when one may be removed.`,
  )
  if (inUse || columns.some(({ unopened }) => unopened.length > 0)) process.exitCode = 1
}

function describe(counts: Map<string, number>): string {
  return [...counts].map(([key, count]) => `${count} under ${key}`).join(', ') || 'none'
}

await runCommand(usage, work, { keys: 'own' })
