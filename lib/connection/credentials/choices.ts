import type { TestSummary } from '@/lib/onboarding/view/test-summary'

/** An entry that a customer may pick for a credential: what a test is given, and what the page calls it. */
export type CredentialChoice = { value: string; text: string }

/** The first part of the names of fields for what stands in no list: `typed.client` beside `credentials.client`. */
export const typedGroup = 'typed'

/**
 * Returns the entries of the ERP's list among which a credential chooses, as the newest test that has read the list found them. The list
 * is empty when none has, and the customer then types the entry.
 */
export function choicesFor(tests: readonly Pick<TestSummary, 'checks'>[], field: string): CredentialChoice[] {
  const all = tests.flatMap(({ checks }) => checks.flatMap(({ choices }) => choices ?? []))
  const options = all.find((choices) => choices.field === field)?.options ?? []
  return options.map(({ value, name }) => ({ value, text: value === name ? name : `${name} (${value})` }))
}

/** Returns the credentials of a form in which some are picked from a list: where nothing was picked, what was typed beside the list counts. */
export function pickedOrTyped(
  picked: Readonly<Record<string, string>>,
  typed: Readonly<Record<string, string>>,
): Record<string, string> {
  const unpicked = Object.entries(typed).filter(([field]) => !picked[field])
  return { ...picked, ...Object.fromEntries(unpicked) }
}
