import { withPool, withScratchDatabase } from './connection'
import { openEngine } from './engine'
import { listMigrations, readSchema } from './migration-files'

/**
 * The SQL that leads from the committed migrations to the schema; undefined when they agree. The migrations are played
 * into a scratch database on the same server.
 */
export async function diffSchema(databaseUrl: string, schema = readSchema()): Promise<string | undefined> {
  return withScratchDatabase(databaseUrl, (scratchUrl) =>
    withPool(databaseUrl, (main) =>
      withPool(scratchUrl, async (scratch) => {
        const engine = await openEngine(schema, { main, scratch })
        const result = await engine.diff({
          from: { tag: 'migrations', ...listMigrations() },
          to: { tag: 'schemaDatamodel', files: [{ path: 'schema.prisma', content: schema }] },
          script: true,
          exitCode: true,
          filters: { externalTables: [], externalEnums: [] },
        })
        return result.exitCode === 2 ? (result.stdout ?? '') : undefined
      }),
    ),
  )
}
