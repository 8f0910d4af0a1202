import { useSyncExternalStore } from 'react'
import { followTold, readNothing, readTold, type Told } from './table-store'

/** Returns what the stream has told since the server rendered the page, and renders the component again with each event. */
export function useTold(): Told {
  return useSyncExternalStore(followTold, readTold, readNothing)
}
