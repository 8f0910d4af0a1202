import { fileURLToPath } from 'node:url'
import { ensureInstalled } from './install.mjs'
import { runOnProjectNode } from './project-node.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))
ensureInstalled(root)
runOnProjectNode(root, 'tools/test/run.ts', process.argv.slice(2))
