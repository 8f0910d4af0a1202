import type { Migration } from './migration-files'

/** Statements that break the release before, which goes on serving while the database is migrated, or that cannot be undone half-way. */
const breaking: [RegExp, string][] = [
  [/\bDROP\s+(TABLE|COLUMN|TYPE|VIEW|FUNCTION|SCHEMA)\b/i, 'removes what the last release reads'],
  [/\bRENAME\b/i, 'takes a name away that the last release uses; add the new one beside it'],
  [/\bSET\s+NOT\s+NULL\b/i, 'refuses the empty values that the last release writes'],
  [/\bDROP\s+DEFAULT\b/i, 'refuses rows in which the last release leaves the column out'],
  [/\bALTER\s+COLUMN\s+\S+\s+(SET\s+DATA\s+)?TYPE\b/i, 'may refuse what the last release writes'],
  [
    /\bADD\s+COLUMN\s+(?:(?!\bDEFAULT\b)[^,;])*\bNOT\s+NULL\b(?:(?!\bDEFAULT\b)[^,;])*(?=[,;]|$)/i,
    'needs a default',
  ],
  [/\bADD\s+CONSTRAINT\s+\S+\s+(UNIQUE|CHECK)\b/i, 'may refuse what the last release writes'],
  [/\bTRUNCATE\b/i, 'deletes data'],
  [
    /^\s*(BEGIN|COMMIT|ROLLBACK)\b/im,
    'ends the transaction that holds the migration and its record together',
  ],
  [/\bCONCURRENTLY\b/i, 'cannot run in the transaction that holds the migration and its record together'],
]

/**
 * Returns the statements of a migration that the last release could not live with, each with the reason. A statement is excused
 * by the line before it, which names the release that no longer needs what goes: `-- Not used since 0.2.0`. It must have been released.
 */
export function findBreaking({ sql }: Migration, versions: string[]): string[] {
  return sql.split(';').flatMap((text) => {
    const since = /^\s*-- Not used since (\S+)\s*$/m.exec(text)?.[1]
    const statement = text.replace(/--.*$/gm, '').trim()
    if (since !== undefined && versions.includes(since)) return []
    return breaking.flatMap(([pattern, reason]) =>
      pattern.test(statement) ? [`${statement.split('\n')[0]}: ${reason}`] : [],
    )
  })
}
