import type { ConnectorFile } from '@/connectors/language/schema/connector-file'
import type { Rule } from '@/connectors/language/schema/outcome'
import type { Mistake } from './mistake'

/** Finds tables of rules whose last line does not fit every answer, and lines that no answer reaches. */
export function tables({ rules, steps }: ConnectorFile): Mistake[] {
  return Object.entries(rules).flatMap(([table, lines]): Mistake[] => {
    const again = lines.findIndex(({ tryAgain }) => tryAgain)
    if (
      again >= 0 &&
      steps.some(({ rules, level }, index) => rules === table && (index === 0 || level === 'authentication'))
    )
      return [
        {
          path: ['rules', table, again, 'tryAgain'],
          part: 'key',
          message: 'A sign-in is not tried again, because ERPs lock users out.',
          remedy: 'Remove it.',
        },
      ]
    const first = lines.findIndex(fitsAll)
    if (first < 0) {
      const message = 'The last rule must fit every answer.'
      const remedy = 'Add one without any condition.'
      return [{ path: ['rules', table, lines.length - 1], message, remedy }]
    }
    return lines.slice(first + 1).map((_, index) => ({
      path: ['rules', table, first + 1 + index],
      message: 'A rule above it fits every answer.',
      remedy: 'Move it up.',
    }))
  })
}

function fitsAll({ level, status, code, text, alsoCode, lacks }: Rule): boolean {
  return [level, status, code, text, alsoCode, lacks].every((condition) => condition === undefined)
}
