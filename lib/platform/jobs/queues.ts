/** The schema of pg-boss's tables. They are in the same database as ours. */
export const jobsSchema = 'pgboss'

/**
 * The background jobs and when they run (cron, UTC). A job carries no data and finds out by itself what is due. It may run
 * anywhere at any time, even twice at once, because it locks its rows or changes them on a condition.
 */
export const jobSchedules = {
  /** Also runs when a mail is queued. Once a minute it tries mails that failed before or whose process was killed. */
  sendMails: '* * * * *',
  /** Also runs when a long list is confirmed. Once a minute it goes on with lists that a killed process left. */
  importTenants: '* * * * *',
  /** Also runs when an event for the vendor's software is written. Once a minute it goes on with what failed or a killed process left. */
  deliverWebhooks: '* * * * *',
  finishBrokenTests: '* * * * *',
  testConnections: '* * * * *',
  renewTokens: '*/10 * * * *',
  announceStuck: '* * * * *',
  countFigures: '* * * * *',
  expireHandovers: '*/5 * * * *',
  /** Runs on Mondays to Fridays, when people in Europe are at work. */
  remindCustomers: '*/15 7-14 * * 1-5',
  remindOfExpiries: '11 7-14 * * *',
  clearExpired: '23 * * * *',
  erasePersonalData: '47 2 * * *',
} as const

/**
 * How many rounds of a job go on at once in one process, if more than one. A round may wait for minutes for a slow mail server or ERP. The
 * second round of webhooks only wakes the first.
 */
export const jobConcurrency: Partial<Record<JobName, number>> = {
  sendMails: 5,
  deliverWebhooks: 2,
  testConnections: 2,
}

export type JobName = keyof typeof jobSchedules

export const jobNames = Object.keys(jobSchedules) as JobName[]
