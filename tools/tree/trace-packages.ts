import { nodeFileTrace } from '@vercel/nft'
import { root } from '../../bin/settings'

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
  return [...fileList].filter((file) => file.startsWith('node_modules/'))
}
