import { fileURLToPath } from 'node:url'
import { ensureInstalled } from './install.mjs'
import { runOnProjectNode } from './project-node.mjs'

// Installs the packages if they are missing, then runs a TypeScript file: node tools/start/start.mjs <file> [arguments]
const root = fileURLToPath(new URL('../..', import.meta.url))
const [file = '', ...args] = process.argv.slice(2)
ensureInstalled(root)
runOnProjectNode(root, file, args)
