import { refreshStaleSummaries } from '@/lib/onboarding/summary/refresh-summary'
import { db } from '@/lib/platform/db'

const count = await refreshStaleSummaries().finally(() => db.$disconnect())
console.log(count ? `${count} onboardings were computed anew.` : 'Everything is up to date.')
