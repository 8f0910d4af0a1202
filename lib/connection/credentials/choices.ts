import type { TestSummary } from '@/lib/onboarding/view/test-summary'
import { cleanCredential } from './clean-credential'

/** An entry that a customer may pick for a credential: what a test is given, and what the page calls it. */
export type CredentialChoice = { value: string; text: string }

/** The prefix of form fields in which a customer types an entry that is not in the list: `typed.client` beside `credentials.client`. */
export const typedGroup = 'typed'

/** The first part of the names of hidden fields for what those fields held when the page was drawn: `shown.client` beside `typed.client`. */
export const shownGroup = 'shown'

/**
 * Returns the entries of the ERP's list among which a credential chooses, as the newest test that has read the list found them. The list
 * is empty when none has, and the customer then types the entry.
 */
export function choicesFor(tests: readonly Pick<TestSummary, 'checks'>[], field: string): CredentialChoice[] {
  const all = tests.flatMap(({ checks }) => checks.flatMap(({ choices }) => choices ?? []))
  const options = all.find((choices) => choices.field === field)?.options ?? []
  return options.map(({ value, name }) => ({ value, text: value === name ? name : `${name} (${value})` }))
}

type Texts = Readonly<Record<string, string>>

/**
 * Returns the credentials of a form in which some are picked from a list. What was typed beside the list counts where nothing was picked. It
 * also counts where it differs from what the field held when the page was drawn (`shown`): the list still has the present entry picked while
 * somebody types another one.
 */
export function pickedOrTyped(picked: Texts, typed: Texts, shown: Texts): Record<string, string> {
  const counting = Object.entries(typed).filter(([field, text]) => {
    const own = cleanCredential(text)
    return !picked[field] || (own !== '' && own !== cleanCredential(shown[field] ?? ''))
  })
  return { ...picked, ...Object.fromEntries(counting) }
}
