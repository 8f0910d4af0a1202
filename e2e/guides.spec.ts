import { expect, test } from '@playwright/test'
import { listGuides } from '@/guides/catalog'
import { guideInLocale } from '@/guides/in-locale'
import { routing } from '@/i18n/routing'
import { plantInvitation } from './support/plant'
import { enter } from './support/visitor'

/** What a page shows of a word that it could not say. */
const unsaid = /\b(erps|guides|task|verbs|questions)\.[a-z-]+\.[\w.-]+|\{(vendor|erp|company)\}/

for (const guide of listGuides()) {
  for (const locale of routing.locales) {
    test(`${guide.id} can be read from beginning to end in ${locale}`, async () => {
      const erpLanguage = guide.erp.languages.includes(locale) ? locale : guide.erp.languages[0]
      const planted = await plantInvitation({ guideId: guide.id, locale, erpLanguage })
      const visitor = await enter(planted)
      const setup = `/${locale}/setup/${planted.onboardingId}`
      const paths = [setup, `${setup}/print`, ...guide.tasks.map(({ id }) => `${setup}/${id}`)]
      for (const path of paths) {
        const { status, text } = await visitor.open(path)
        expect(status, path).toBe(200)
        expect(text, path).not.toMatch(unsaid)
      }
      const { text } = await visitor.open(setup)
      expect(text).toContain(guideInLocale(guide, locale).vendor.name)
    })
  }
}
