import { nodeFileTrace } from '@vercel/nft'
import { root } from '../../bin/settings'

/** The engine of migrations finds this file by a path that it computes. */
const computed = ['node_modules/@prisma/schema-engine-wasm/schema_engine_bg.wasm']

/** Returns the files of `node_modules` that these files of ours need, relative to the project. Next's server is traced by its own build. */
export async function tracePackages(files: string[]): Promise<string[]> {
  const { fileList, warnings } = await nodeFileTrace(files, {
    base: root,
    processCwd: root,
    ignore: ['node_modules/next/dist/server/next.js', '**/*.map', '**/*.d.ts'],
  })
  // What packages ask of each other may be optional; what our own files ask for is needed.
  const missing = [...warnings].filter(({ message }) =>
    files.some((file) => message.includes(`from ${file}`)),
  )
  if (missing.length > 0) throw new Error(missing.map(({ message }) => message).join('\n'))
  return [...new Set([...fileList, ...computed])].filter((file) => file.startsWith('node_modules/'))
}
