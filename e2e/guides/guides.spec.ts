import { expect, test } from '@playwright/test'
import { routing } from '@/i18n/routing'
import { listGuides } from '@/lib/guide/catalog'
import { possibleEnds } from '@/lib/guide/model/guide'
import { headingOf } from '../support/html'
import { plantInvitation } from '../support/plant'
import { enter, Visitor } from '../support/visitor'
import { wordsIn } from '../support/words'

/** Matches a message key or a placeholder, which a page shows when a text is missing. */
const missingText = /\b(erps|guides|task|instructions|questions)\.[a-z-]+\.[\w.-]+|\{(vendor|erp|company)\}/

for (const guide of listGuides()) {
  for (const locale of routing.locales) {
    test(`Every page of ${guide.id} opens in ${locale} and lacks no text`, async () => {
      const erpLanguage = guide.erp.languages.includes(locale) ? locale : guide.erp.languages[0]
      const words = await wordsIn(locale, erpLanguage, guide)
      const planted = await plantInvitation({ guideId: guide.id, locale, erpLanguage })
      const visitor = await enter(planted)
      const setupPath = `/${locale}/setup/${planted.onboardingId}`
      const pages = [
        { path: setupPath, heading: words.say('taskList.title') },
        { path: `${setupPath}/print`, heading: words.say('print.title') },
        ...guide.tasks.map(({ id }) => ({
          path: `${setupPath}/${id}`,
          heading: words.erp(`tasks.${id}.title`),
        })),
      ]
      for (const { path, heading } of pages) {
        const { status, html, text } = await visitor.open(path)
        expect(status, path).toBe(200)
        expect(headingOf(html), path).toBe(heading)
        expect(text, path).not.toMatch(missingText)
      }
    })
  }

  test(`The invitation to ${guide.id} says who is needed, and promises a test only if the guide always ends with one`, async () => {
    const words = await wordsIn('en', guide.erp.languages[0], guide)
    const { path } = await plantInvitation({ guideId: guide.id })
    const { text } = await new Visitor().open(path)
    const ends = possibleEnds(guide)
    expect(text).toContain(words.erp('who'))
    expect(text).toContain(words.say('start.proof.text', { ends }))
    expect(text.includes(words.say('start.proof.text', { ends: 'test' }))).toBe(ends === 'test')
  })
}
