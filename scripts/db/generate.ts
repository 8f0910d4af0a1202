import { runTool } from '../launcher/run'

/** Writes the typed client into prisma/generated. */
export async function generateClient(): Promise<void> {
  // The generator needs no engine, but Prisma insists on having one and would download it.
  const env = { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, CHECKPOINT_DISABLE: '1' }
  const { code, output } = await runTool('prisma/build/index.js', ['generate', '--no-hints'], { env })
  if (code !== 0) throw new Error(`The database client could not be generated.\n${output}`)
}
