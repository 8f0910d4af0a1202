import { join } from 'node:path'
import { generateClient } from '../db/generate'
import { root } from './folders'
import { runTool } from './run'
import { hashSources, unlessStamped } from './sources'

/** Builds the product unless this very source was built last. Answers whether it built. */
export function buildProduct(): Promise<boolean> {
  return unlessStamped(join(root, '.next/handrail-sources'), hashSources(root), async () => {
    await generateClient()
    const env = { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' } as NodeJS.ProcessEnv
    const { code, output } = await runTool('next/dist/bin/next', ['build'], { env })
    if (code !== 0) throw new Error(`The product could not be built.\n${output}`)
  })
}
