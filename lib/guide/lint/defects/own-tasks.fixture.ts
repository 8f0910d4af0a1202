import type { PlantedDefect } from './planted-defect.fixture'

/** The end of the vendor's file, behind which its own tasks, screens and labels are planted. */
const end = '  - { module: taxes, level: read, when: { filter: [yes] } }\n'

/** A vendor's task with one action. */
const task = (place: string, action = 'confirm: ready') =>
  `  - { id: own, kind: confirm, group: before, minutes: 1, ${place}, actions: [{ ${action} }] }\n`

function plant(rule: PlantedDefect['rule'], added: string, says: string, line: number): PlantedDefect {
  return { rule, file: 'vendor', from: end, to: `${end}${added}`, says, line }
}

/** Defects in the tasks, screens, labels and addresses that a vendor adds. */
export const ownTasksDefects: Record<string, PlantedDefect> = {
  'an own task without a place': plant(
    'misplacedTasks',
    `tasks:\n${task('needs: []')}`,
    '"own" has no place among the tasks.',
    12,
  ),
  'an own task with two places': plant(
    'misplacedTasks',
    `tasks:\n${task('before: connect, after: ask')}`,
    '"own" has two places among the tasks.',
    12,
  ),
  'an own task behind a task that does not exist': plant(
    'misplacedTasks',
    `tasks:\n${task('after: create-users')}`,
    '"create-users" is no task that stands there already. Did you mean "create-user"?',
    12,
  ),
  'an own task that is needed by a task which does not exist': plant(
    'misplacedTasks',
    `tasks:\n${task('after: ask, neededBy: [conect]')}`,
    '"conect" is not a task. Did you mean "connect"?',
    12,
  ),
  'a guide without a task that does not exist': plant(
    'misplacedTasks',
    'without: [allow-ip]\n',
    '"allow-ip" is not a task. Did you mean "allow-ips"?',
    11,
  ),
  'a guide without its end': plant(
    'misplacedTasks',
    'without: [connect]\n',
    'No guide can do without "connect".',
    11,
  ),
  'a screen that the playbook has': plant(
    'wrongOwnScreens',
    'screens: { users: { path: [admin] } }\n',
    'There is a screen "users" already.',
    11,
  ),
  'a screen of the vendor’s product that the playbook has': plant(
    'wrongOwnScreens',
    'product: { labels: {}, screens: { users: { path: [admin] } } }\n',
    'There is a screen "users" already.',
    11,
  ),
  'a label that the playbook has': plant(
    'wrongOwnLabels',
    'labels: { admin: Admin }\n',
    'There is a label "admin" already.',
    11,
  ),
  'a label without one of the languages': plant(
    'wrongOwnLabels',
    'labels: { packages: { en: Packages } }\n',
    'The label "packages" is missing in "fr".',
    11,
  ),
  'an address that is not listed': plant(
    'wrongLinks',
    `links: { portal: "https://portal.example/" }\ntasks:\n${task('after: ask', 'visit: portl')}`,
    '"portl" is not among the links. Did you mean "portal"?',
    13,
  ),
  'an address that no step leads to': plant(
    'wrongLinks',
    'links: { portal: "https://portal.example/" }\n',
    'No step leads to "portal".',
    11,
  ),
  'a file that is not there': plant(
    'missingFiles',
    `tasks:\n${task('after: ask', 'download: package.zip')}`,
    'There is no file "package.zip" beside this one.',
    12,
  ),
  'a repair of a cause that no test finds': plant(
    'wrongOwnRepairs',
    `tasks:\n${task('after: ask')}repairs: { refusd: [own] }\n`,
    'The playbook knows no cause "refusd". Did you mean "refused"?',
    13,
  ),
  'a repair by a task that is not the vendor’s own': plant(
    'wrongOwnRepairs',
    `tasks:\n${task('after: ask')}repairs: { refused: [connect] }\n`,
    '"connect" is no task of yours.',
    13,
  ),
}
