import './env-file'

import { refreshStaleSummaries } from '@/lib/onboarding/summary/refresh-summary'
import { recomputeFigures } from '@/lib/staff/insight/figures/refresh-figures'
import { runCommand } from './command'
import { parseOptions } from './plain-command'

const usage = `npm run db:summaries computes anew what lists show of each onboarding, where the rules have changed since.
npm run db:summaries -- --figures counts the figures of the insight anew from the history, whatever is kept of them. It names the
days of which other figures were kept although nothing had changed. There should be none, unless a guide's connection has
become another task.
`

const options = { figures: { type: 'boolean', default: false } } as const

await runCommand(usage, async () => {
  const { figures } = parseOptions({ usage, options }).values
  if (figures) await countAnew()
  else await refresh()
})

async function refresh(): Promise<void> {
  const count = await refreshStaleSummaries()
  console.log(count ? `${count} onboardings were computed anew.` : 'Everything is up to date.')
}

async function countAnew(): Promise<void> {
  const { months, wrong } = await recomputeFigures()
  console.log(`${months} months of invitations were counted anew.`)
  for (const day of wrong) console.log(`Other figures were kept: ${day}`)
}
