import 'server-only'
import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'

/** Goes on after a change. Pages that the browser has kept are asked for anew: the way back shows how things stand. */
export function leadOn(path: string): never {
  refresh()
  redirect(path)
}
