/** A connection keeps so many statements at most. Each costs the server some 50 kB for each connection, and one with fifteen relations 800. */
const mostNames = 150

/** The number of statements that are remembered after they were asked once. */
const mostSeen = 2_000

/** Matches the statements that Prisma generates. Those written by hand begin in small letters. */
const named = /^(?:SELECT|INSERT|UPDATE|DELETE) /

/**
 * Returns a function that names the statements that PostgreSQL should keep parsed and planned: those that Prisma has generated, from
 * the second time on. One with fifteen relations is 13 kB of SQL, of whose time parsing and planning are nine tenths. Statements written by
 * hand stay without a name: the best plan of most depends on the values, and a kept plan fits all values alike. Those that it fits are
 * asked by `askKept`. Without a name the answer is ''.
 */
export function createStatementNames(): (query: { sql: string }) => string {
  const names = new Map<string, string>()
  const seen = new Set<string>()
  return ({ sql }) => {
    const name = names.get(sql)
    if (name) return name
    if (!named.test(sql) || names.size >= mostNames) return ''
    if (seen.delete(sql)) return nameOf(sql)
    if (seen.size >= mostSeen) seen.clear()
    seen.add(sql)
    return ''
  }

  function nameOf(sql: string): string {
    const name = `handrail_${names.size + 1}`
    names.set(sql, name)
    return name
  }
}
