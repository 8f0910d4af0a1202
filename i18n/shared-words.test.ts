import { describe, expect, it } from 'vitest'
import { sharedCauses } from '@/lib/guide/model/shared-causes'
import { loadMessages } from './messages'
import { routing } from './routing'

type ErpWords = { checks: Record<string, string>; causes: Record<string, Record<string, string>> }

const wordsOf = async (locale: string, erp: string) =>
  (await loadMessages(locale)).erps[erp] as unknown as ErpWords

describe.each(routing.locales)('the words that every ERP has in %s', (locale) => {
  it('say of each cause what it is and what to do', async () => {
    const { causes } = await wordsOf(locale, 'twentyfour-seven-office')
    for (const cause of sharedCauses)
      expect(Object.keys(causes[cause] ?? {}).sort(), cause).toEqual(['repair', 'title', 'what'])
  })

  it('stand beside those that one ERP says in its own way', async () => {
    const [intacct, office] = await Promise.all([
      wordsOf(locale, 'sage-intacct'),
      wordsOf(locale, 'twentyfour-seven-office'),
    ])
    expect(intacct.causes.readFailed?.title).toBe(office.causes.readFailed?.title)
    expect(intacct.causes.readFailed?.what).not.toBe(office.causes.readFailed?.what)
    expect(intacct.checks.reached).toBeDefined()
  })
})
