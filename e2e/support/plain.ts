import { expect } from '@playwright/test'
import type { Locale } from '@/i18n/routing'
import { plantInvitation } from './plant'
import { enter, type PageResponse } from './visitor'
import { type Words, wordsIn } from './words'

const done = ['check-rights', 'answer-questions']
const answers = { permissionType: 'role' }

/** Plants and enters an onboarding in which the customer may begin any task of the guide. */
export async function openCustomer(locale: Locale) {
  const words = await wordsIn(locale)
  const planted = await plantInvitation({ locale, answers, done })
  const visitor = await enter(planted)
  return { words, planted, visitor, setupPath: `/${locale}/setup/${planted.onboardingId}` }
}

/** Expects a page of the product in the reader's language, without a server error and without technical details of one. */
export function expectPlain(page: PageResponse, words: Words) {
  expect(page.status, page.path).toBeLessThan(500)
  expect(page.html).toMatch(new RegExp(`<html[^>]* lang="${words.locale === 'no' ? 'nb' : words.locale}"`))
  expect(page.html).not.toMatch(/\bat [\w.<>]+ \(|node_modules|Prisma|PostgreSQL|ECONN|\bError:/)
}

/** Expects the product's own 404 page in the reader's language. */
export function expectNotOpen(page: PageResponse, words: Words) {
  expectPlain(page, words)
  expect(page.status).toBe(404)
  expect(page.text).toContain(words.say('errors.notFound.title'))
}
