import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { configDefaults, defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/**
 * Begins with the files in `bin/`, which start processes and take up to two minutes each. Begun last, they would keep one worker
 * busy while the others have nothing to do.
 */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    const isLong = ({ moduleId }: TestSpecification) => moduleId.includes('/bin/')
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))]
  }
}

export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '') } },
  // `server-only` throws unless the importer declares itself a server.
  ssr: { resolve: { conditions: ['react-server'] } },
  test: {
    environment: 'node',
    // A thread begins in half the time of a process, and there is one for each file.
    pool: 'threads',
    include: ['**/*.test.ts'],
    exclude: [...configDefaults.exclude, 'e2e/**', '.next/**', '.data/**'],
    server: { deps: { inline: ['server-only', 'next-intl'] } },
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // A busy machine can starve a test of its time: what fails is tried once more, and named. A property that has failed for one input is not,
    // because the next run may not meet it.
    retry: { count: 1, condition: /^(?!Property failed)/ },
    // The longest files wait for processes, leases and servers most of the time, and leave their core to another.
    maxWorkers: availableParallelism() + 1,
    sequence: { sequencer: LongestFirst },
  },
})
