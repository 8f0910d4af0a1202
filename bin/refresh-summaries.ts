import { refreshStaleSummaries } from '@/lib/onboarding/summary/refresh-summary'
import { runCommand } from './command'

const usage = `npm run db:summaries computes anew what lists show of each onboarding, where the rules have changed since.
`

await runCommand(usage, async () => {
  const count = await refreshStaleSummaries()
  console.log(count ? `${count} onboardings were computed anew.` : 'Everything is up to date.')
})
