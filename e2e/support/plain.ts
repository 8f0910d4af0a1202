import { expect } from '@playwright/test'
import type { Locale } from '@/i18n/routing'
import { plantInvitation } from './plant'
import { type Answer, enter } from './visitor'
import { type Words, wordsIn } from './words'

const done = ['check-rights', 'answer-questions']
const answers = { permissionType: 'role' }

/** Somebody who may begin any task of the guide. */
export async function openCustomer(locale: Locale) {
  const words = await wordsIn(locale)
  const planted = await plantInvitation({ locale, answers, done })
  const visitor = await enter(planted)
  return { words, planted, visitor, setup: `/${locale}/setup/${planted.onboardingId}` }
}

/** A page of ours in the reader's language, whatever was asked of it. */
export function expectPlain(page: Answer, words: Words) {
  expect(page.status, page.path).toBeLessThan(500)
  expect(page.html).toContain(`<html lang="${words.locale === 'no' ? 'nb' : words.locale}"`)
  expect(page.html).not.toMatch(/\bat [\w.<>]+ \(|node_modules|Prisma|PostgreSQL|ECONN|\bError:/)
}

export function expectNotOpen(page: Answer, words: Words) {
  expectPlain(page, words)
  expect(page.status).toBe(404)
  expect(page.text).toContain(words.say('errors.notFound.title'))
}
