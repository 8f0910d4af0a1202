import { expect, test } from '@playwright/test'
import { query } from '../support/database'
import { longList, upload } from '../support/import-list'
import { signedIn, signIn } from '../support/staff'
import { wordsIn } from '../support/words'

test('A long list is invited while its page shows how far it is, and pressing twice invites nobody twice', async ({
  page,
}) => {
  test.slow()
  const { say } = await wordsIn('en')
  const email = await signIn(page)
  const { visitor } = await signedIn({ email })
  const count = 600
  const { text, domain } = longList(count)
  const checked = await upload(visitor, text)
  const confirm = say('import.confirm', { count })
  await Promise.all([visitor.press(checked, confirm), visitor.press(checked, confirm)])
  await page.goto(checked.path)
  const main = page.getByRole('main')
  await expect(main.getByText(say('import.done.title', { count }))).toBeVisible({ timeout: 90_000 })
  const [row] = await query(
    `select count(*)::int as links, count(distinct p.id)::int as people from "AccessLink" l
     join "Participant" p on p.id = l."participantId" where p.email like '%@' || $1`,
    [domain],
  )
  expect(row).toEqual({ links: count, people: count })
})
