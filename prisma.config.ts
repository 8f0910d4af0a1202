import { defineConfig } from 'prisma/config'

// For `prisma generate` alone: migrations run through scripts/db, which needs no downloaded engine.
export default defineConfig({ schema: 'prisma/schema.prisma', migrations: { path: 'prisma/migrations' } })
