import { useFormatter } from 'next-intl'
import { Moment } from '../moment'

/** How long ago something was, or in how long it will be. */
export function When({ at }: { at: Date }) {
  const format = useFormatter()
  return <Moment at={at}>{format.relativeTime(at)}</Moment>
}
