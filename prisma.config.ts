import { defineConfig } from 'prisma/config'

// For `prisma generate` alone: migrations run through bin/migrations, which needs no downloaded engine.
export default defineConfig({ schema: 'prisma/schema.prisma', migrations: { path: 'prisma/migrations' } })
