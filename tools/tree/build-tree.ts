import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, relative } from 'node:path'
import { PlainFailure, runPlainCommand } from '../../bin/plain-command'
import { root } from '../../bin/settings'
import { buildProduct } from '../launcher/build'
import { bundleCommands, listCommands } from './bundle-commands'
import { checkImports } from './check-imports'
import { tracePackages } from './trace-packages'
import { checkSize } from './tree-size'

const usage = `npm run build:tree

Makes dist, the files that run the product and nothing else.
`

const tree = join(root, 'dist')
/** What the build has checked: see lib/startup/compiled-content.ts. */
const compiledContent = join(root, '.next/handrail-content')
const standalone = join(root, '.next/standalone')

/** Images are served as they are, so the program that scales them is not needed. */
const unused = [
  /^node_modules\/(sharp|@img)(\/|$)/,
  /\.map$/,
  /\.(test|fixture)\.ts$/,
  // Some packages bring their own tests.
  /^node_modules\/.*\/tests?\/|\.test\.[cm]?js$/,
  /^guides\/schemas(\/|$)/,
  /\.d\.json\.ts$/,
]

/**
 * Makes `dist`, the files that run the product and nothing else: the build, the commands, the packages that they need,
 * guides, words and migrations. A container image is this folder and Node.
 */
async function buildTree(): Promise<void> {
  await buildProduct()
  rmSync(tree, { recursive: true, force: true })
  const commands = await bundleCommands(join(tree, 'bin'))
  const packages = await tracePackages(commands)
  copyInto('.next', join(standalone, '.next'))
  copyInto('.next/static', join(root, '.next/static'))
  if (existsSync(compiledContent)) copyInto('.next/handrail-content', compiledContent)
  copyInto('node_modules', join(standalone, 'node_modules'))
  for (const file of packages) copyInto(file, join(root, file))
  for (const folder of ['guides', 'messages', 'public', 'prisma/migrations', 'docs/glossary.md', 'LICENSE'])
    copyInto(folder, join(root, folder))
  writePackage()
  await checkImports(commands)
  checkSize(tree)
}

function copyInto(path: string, source: string): void {
  const isUsed = (file: string) => {
    const name = join(path, relative(source, file))
    return !unused.some((pattern) => pattern.test(name))
  }
  mkdirSync(dirname(join(tree, path)), { recursive: true })
  cpSync(source, join(tree, path), { recursive: true, verbatimSymlinks: true, filter: isUsed })
}

/** Writes a package.json with the commands under their usual names. */
function writePackage(): void {
  const { name, version, license, type, engines } = JSON.parse(
    readFileSync(join(root, 'package.json'), 'utf8'),
  )
  const scripts = Object.fromEntries(
    listCommands().map(({ script, name }) => [script, `node bin/${basename(name)}.js`]),
  )
  const content = { name, version, license, type, private: true, engines, scripts }
  writeFileSync(join(tree, 'package.json'), `${JSON.stringify(content, null, 2)}\n`)
}

await runPlainCommand({ usage }, () =>
  buildTree().catch((error: Error) => {
    throw new PlainFailure(error.message)
  }),
)
