import type { Certainty, Finding } from './connector'

/** A finding of one connector: its cause is one of that connector's codes. */
export type FindingOf<Cause extends string> = Finding & { cause: Cause }

export function certain<Cause extends string>(cause: Cause): FindingOf<Cause> {
  return finding(cause, 'certain')
}

export function likely<Cause extends string>(cause: Cause): FindingOf<Cause> {
  return finding(cause, 'likely')
}

export function possible<Cause extends string>(...named: Cause[]): FindingOf<Cause>[] {
  return named.map((cause) => finding(cause, 'possible'))
}

function finding<Cause extends string>(cause: Cause, certainty: Certainty): FindingOf<Cause> {
  return { cause, certainty }
}
