import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { build, type Plugin } from 'esbuild'
import { root } from '../../bin/settings'

/** The scripts of package.json that run in production, by the file of `bin` that each starts. */
export function listCommands(): { script: string; name: string }[] {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  return Object.entries<string>(scripts).flatMap(([script, command]) => {
    const [, name] = /\bbin\/([\w-]+)\.ts\b/.exec(command) ?? []
    return name ? [{ script, name }] : []
  })
}

/** Writes each command as one file of JavaScript that holds our own code and imports packages by their names. Returns the files. */
export async function bundleCommands(folder: string): Promise<string[]> {
  const names = listCommands().map(({ name }) => name)
  await build({
    absWorkingDir: root,
    entryPoints: names.map((name) => `bin/${name}.ts`),
    outdir: folder,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node22',
    conditions: ['react-server'],
    plugins: [packagesByName],
    banner: { js: builtConfig },
    logLevel: 'error',
  })
  return names.map((name) => join(folder, `${basename(name)}.js`))
}

/**
 * Gives Next the settings of the build, as the server that it writes for itself does. Otherwise it would read next.config.mjs,
 * which needs the tools of a build.
 */
const builtConfig = `
import { readFileSync as readBuilt } from 'node:fs'
process.chdir(new URL('..', import.meta.url).pathname)
process.env.__NEXT_PRIVATE_STANDALONE_CONFIG = JSON.stringify(JSON.parse(readBuilt('.next/required-server-files.json', 'utf8')).config)
`

/** Leaves packages out, but for `server-only`, which throws outside of a build that knows where it runs. */
const packagesByName: Plugin = {
  name: 'packages-by-name',
  setup(bundle) {
    bundle.onResolve({ filter: /^[^./]/ }, ({ path, kind }) =>
      kind === 'entry-point' || path.startsWith('@/') || path === 'server-only'
        ? undefined
        : { path: fileOfNext(path), external: true },
    )
  },
}

/** Next has no list of exports, so Node wants the name of the file: `next/headers` is `next/headers.js`. */
function fileOfNext(path: string): string {
  return /^next\/[a-z]+$/.test(path) ? `${path}.js` : path
}
