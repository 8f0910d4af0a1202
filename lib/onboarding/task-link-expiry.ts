/** How long a colleague has for one task, from the last time they were asked. */
const taskLinkDays = 14

export function taskLinkExpiry(): Date {
  return new Date(Date.now() + taskLinkDays * 24 * 60 * 60 * 1000)
}
