import type { Guide } from '@/guides/guide'
import type { Journey, JourneyTask } from '@/lib/onboarding/journey'

/** Neighbouring tasks under one heading: a group's words or, without one, the menu of the ERP that their screens hang in. */
export type Group = { words?: string; menu: string[]; tasks: JourneyTask[] }

export function groupTasks(guide: Guide, journey: Journey): Group[] {
  const groups: Group[] = []
  for (const task of journey.tasks) {
    if (task.status === 'notNeeded') continue
    const words = task.task.group
    const screen = words === undefined ? guide.screens[task.task.screen ?? ''] : undefined
    const menu = screen?.path.slice(0, -1) ?? []
    const last = groups.at(-1)
    const isSame = last && last.words === words && last.menu.join() === menu.join()
    if (isSame) last.tasks.push(task)
    else groups.push({ words, menu, tasks: [task] })
  }
  return groups
}
