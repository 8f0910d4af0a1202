import { fileURLToPath } from 'node:url'
import { ensureInstalled } from './launcher/install.mjs'
import { runOnProjectNode } from './launcher/project-node.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
ensureInstalled(root)
runOnProjectNode(root, 'scripts/quickstart/quickstart.ts', process.argv.slice(2))
