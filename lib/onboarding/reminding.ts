const dayMs = 24 * 60 * 60 * 1000

/** A colleague gets one mail a day at most, the first one included. */
export function canRemindAt({ since, remindedAt }: { since: Date; remindedAt?: Date }): Date {
  return new Date((remindedAt ?? since).getTime() + dayMs)
}
