import { fileURLToPath } from 'node:url'
import { configDefaults, defineConfig } from 'vitest/config'

export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '') } },
  // `server-only` throws unless the importer declares itself a server.
  ssr: { resolve: { conditions: ['react-server'] } },
  test: {
    environment: 'node',
    include: ['**/*.test.ts'],
    exclude: [...configDefaults.exclude, 'e2e/**', '.next/**', '.data/**'],
    server: { deps: { inline: ['server-only'] } },
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
})
