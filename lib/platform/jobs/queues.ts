/** The schema that pg-boss keeps its tables in, beside ours in one database. */
export const jobsSchema = 'pgboss'

/**
 * What is done in the background, and when (cron, UTC). Every job finds out by itself what is due, carries no data, and may
 * run anywhere at any time, twice at once even: its rows are locked or changed on a condition.
 */
export const jobSchedules = {
  /** Besides once a minute, whenever a mail is written down: for what failed before, and for what a killed process left. */
  sendMails: '* * * * *',
  finishBrokenTests: '* * * * *',
  announceStuck: '* * * * *',
  expireHandovers: '*/5 * * * *',
  /** Mondays to Fridays, when people in Europe are at work. */
  remindCustomers: '*/15 7-14 * * 1-5',
  clearExpired: '23 * * * *',
  erasePersonalData: '47 2 * * *',
} as const

export type JobName = keyof typeof jobSchedules

export const jobNames = Object.keys(jobSchedules) as JobName[]
