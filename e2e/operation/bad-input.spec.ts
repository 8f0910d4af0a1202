import { expect, test } from '@playwright/test'
import { routing } from '@/i18n/routing'
import { seeEnd, startTest } from '../support/connection'
import { query } from '../support/database'
import { formsOf } from '../support/html'
import { sandboxCompany, sandboxPassword } from '../support/invitation'
import { expectPlain, openCustomer } from '../support/plain'
import { filled, findForm, type PageResponse } from '../support/visitor'

const { locales } = routing
const huge = 'x'.repeat(100_000)
const invisible = '\u200b\u00a0\u2060\ufeff'

for (const locale of locales) {
  test.describe(`In ${locale}`, () => {
    test('a form with missing, repeated, unknown or senseless fields breaks no page', async () => {
      const { visitor, words, setupPath } = await openCustomer(locale)
      for (const task of ['authorize-sender', 'answer-questions', 'connect']) {
        const page = await visitor.open(`${setupPath}/${task}`)
        for (const { fields } of formsOf(page.html)) {
          const action = fields.filter(([name]) => name.startsWith('$ACTION'))
          const rest = fields.filter(([name]) => !name.startsWith('$ACTION'))
          const own = rest.filter(([name]) => name === 'onboardingId')
          for (const sent of [
            action,
            [...action, ...own],
            [...fields, ...rest, ...rest],
            [...action, ...own, ...rest.map(([name]): [string, string] => [name, '\u0000\u0007'])],
            [...action, ...rest.map(([name]): [string, string] => [name, huge.slice(0, 20_000)])],
            [...fields, ['__proto__', 'x'], ['answers.__proto__', 'x'], ['credentials.constructor', 'x']],
          ] as [string, string][][])
            expectPlain(await visitor.post(page.path, sent), words)
        }
      }
    })

    test('a sign-in detail that is empty, too long or has control characters gets an error, and the user stays in the form', async () => {
      const { visitor, words, planted } = await openCustomer(locale)
      const opened = { visitor, ...planted, words }
      for (const [typed, error] of [
        [{ companyId: '', userId: 'Payhawk-Kept' }, 'required'],
        [{ companyId: ` ${invisible} \r\n`, userId: 'Payhawk-Kept' }, 'required'],
        [{ companyId: huge, userId: 'Payhawk-Kept' }, 'tooLong'],
        [{ companyId: 'a\u0000b', userId: 'Payhawk-Kept' }, 'unreadable'],
        [{ companyId: 'a\u0007b', userId: 'Payhawk-Kept' }, 'unreadable'],
        [{ companyId: 'Kept-Company', userId: 'Payhawk-Kept', password: huge }, 'tooLong'],
      ] as const) {
        const page = await startTest(opened, typed)
        expectPlain(page, words)
        expect(page.text).toContain(words.say(`connect.errors.${error}`))
        expect(page.html).toContain('value="Payhawk-Kept"')
        expect(page.html).not.toContain(sandboxPassword)
      }
    })

    test('sign-in details pasted with spaces, line breaks and invisible characters are used without them', async () => {
      const { visitor, words, planted } = await openCustomer(locale)
      const companyId = sandboxCompany('OK')
      const started = await startTest(
        { visitor, ...planted, words },
        {
          companyId: `${invisible}  ${companyId}\r\n`,
          userId: `\tPayhawk${invisible} `.trimStart(),
          password: `${sandboxPassword}\r\n`,
        },
      )
      expect((await seeEnd(visitor, started)).text).toContain(words.say('connectionTest.connected.title'))
    })

    test('an answer that was never offered gets an error, and the other answers stay chosen', async () => {
      const { visitor, words, setupPath } = await openCustomer(locale)
      const page = await visitor.open(`${setupPath}/answer-questions`)
      const button = words.say('task.questions.submit')
      const missing = await visitor.press(page, button, { 'answers.ipFilter': 'no' })
      expect(missing.text).toContain(words.say('task.questions.errors.required'))
      for (const value of ['nonsense', huge, '\u0000', '__proto__']) {
        const wrong = await visitor.press(page, button, {
          'answers.ipFilter': 'yes',
          'answers.entities': value,
        })
        expectPlain(wrong, words)
        expect(wrong.text).toContain(words.say('task.questions.errors.unknownOption'))
        expect(fieldsOf(wrong)).toContainEqual(['answers.ipFilter', 'yes'])
      }
    })

    test('a wait of an unknown kind, or for a name that is too long or has control characters, gets an error and keeps the name', async () => {
      const { visitor, words, setupPath } = await openCustomer(locale)
      const page = await visitor.open(`${setupPath}/authorize-sender`)
      const button = words.say('task.wait.submit')
      for (const [typed, error] of [
        [{ waitingFor: 'nobody', who: 'Kari' }, 'required'],
        [{ waitingFor: 'mail', who: 'K'.repeat(201) }, 'tooLong'],
        [{ waitingFor: 'mail', who: `K${huge}` }, 'tooLong'],
        [{ waitingFor: 'mail', who: 'Kari\u0007' }, 'unreadable'],
        [{ waitingFor: 'mail', who: 'Kari\u0000' }, 'unreadable'],
      ] as const) {
        const refused = await visitor.press(page, button, typed)
        expectPlain(refused, words)
        expect(refused.text).toContain(words.say(`task.wait.errors.${error}`))
        expect(
          formsOf(refused.html)
            .flatMap(({ fields }) => fields)
            .some(([, value]) => value.startsWith('K')),
        ).toBe(true)
      }
    })

    test('a test beyond the limit is refused with the minutes to wait, and the typed company stays in the form', async () => {
      const { visitor, words, planted } = await openCustomer(locale)
      const opened = { visitor, ...planted, words }
      await query(
        `insert into "ConnectionTest" (id, "onboardingId", "participantId", reference, "startedAt", "finishedAt", outcome)
         select gen_random_uuid(), $1, $2, gen_random_uuid()::text, now() - interval '8 minutes', now(), 'unclear'
         from generate_series(1, 12)`,
        [planted.onboardingId, planted.participantId],
      )
      const refused = await startTest(opened, { companyId: 'Kept-Company' })
      expectPlain(refused, words)
      expect(refused.text).toContain(words.say('connect.pause.tooManyTests.title'))
      expect(refused.text).toContain(words.say('connect.pause.tooManyTests.text', { wait: '7 min' }))
      expect(refused.html).toContain('value="Kept-Company"')
    })
  })
}

test('A form that is larger than any page could send is rejected', async () => {
  const { visitor, words, setupPath } = await openCustomer('en')
  const page = await visitor.open(`${setupPath}/connect`)
  const fields = filled(findForm(page, words.say('connect.submit')), {
    'credentials.companyId': 'x'.repeat(400_000),
  })
  const refused = await visitor.post(page.path, fields)
  expectPlain(refused, words)
  expect(refused.status).toBe(413)
  expect(refused.text).toContain(words.say('errors.tooLarge.title'))
})

function fieldsOf({ html }: PageResponse): [string, string][] {
  return formsOf(html).flatMap(({ fields }) => fields)
}
