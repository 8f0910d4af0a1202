import { recountStale } from '@/lib/dashboard/recount-stale'
import { db } from '@/lib/db'

const count = await recountStale().finally(() => db.$disconnect())
console.log(count ? `${count} onboardings were computed anew.` : 'Everything is up to date.')
