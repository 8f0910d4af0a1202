/** How long one thing may take, in milliseconds. Without these, a database that is silent would be waited for for ever. */
export type Limits = {
  /** PostgreSQL ends a statement that takes longer. */
  statementMs?: number
  /** PostgreSQL ends a statement that waits longer for a row or a table that somebody else has locked. */
  lockMs?: number
  /** PostgreSQL ends a session whose process holds a transaction open for so long without a word. */
  idleInTransactionMs?: number
  /** We give up a connection that has been asked something and has been silent for so long. It is longer than `statementMs`, so that a living server can answer. */
  answerMs?: number
}

/** The limits of everything that people and jobs wait for. */
export const servingLimits: Limits = {
  statementMs: 15_000,
  lockMs: 10_000,
  idleInTransactionMs: 60_000,
  answerMs: 20_000,
}

/** The limits of a connection that listens: it asks only what is answered at once. */
export const listeningLimits: Limits = { answerMs: 5_000 }

/** The limits of migrations and commands, whose statements may take long. Only a process that has gone is noticed. */
export const unlimited: Limits = {}
