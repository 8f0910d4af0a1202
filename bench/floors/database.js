import pg from 'pg'

const shared = globalThis

/** The pool of the floors. The product's own has ten connections as well. */
export function getPool() {
  shared.floorPool ??= new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 })
  return shared.floorPool
}

/** Updates one row by a statement that PostgreSQL keeps. */
export function updateRow() {
  const text = 'update bench_floor set ticks = ticks + 1 where id = 1'
  return getPool().query({ name: 'update', text })
}
