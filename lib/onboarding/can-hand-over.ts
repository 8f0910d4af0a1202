import type { JourneyTask } from './journey'

/** One that is held already is taken back first, and one that is done or cannot start asks nothing of a colleague. */
export function canHandOver({ status }: JourneyTask): boolean {
  return ['notStarted', 'inProgress', 'waiting', 'problem'].includes(status)
}
