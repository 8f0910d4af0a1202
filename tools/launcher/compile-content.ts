import { rmSync, writeFileSync } from 'node:fs'
import { compileContent, compiledFile } from '@/lib/startup/compiled-content'

// Runs after each build, in a process of its own: what it reads is a server's, not the launcher's.
rmSync(compiledFile, { force: true })
const compiled = await compileContent()
if (compiled) writeFileSync(compiledFile, compiled)
