import { expect, test } from 'vitest'
import { html } from './html'

test('a value stays text, in sentences and in attributes', () => {
  const typed = `<b>"a" & 'b'</b>`
  expect(html`<p title="${typed}">${typed}</p>`.text).not.toMatch(/<b>|"a"|'b'/)
})

test('pieces and lists of pieces are kept as they are, and an undefined value is left out', () => {
  const rows = ['a', '<'].map((text) => html`<i>${text}</i>`)
  expect(html`<p>${rows}${undefined}</p>`.text).toBe('<p><i>a</i><i>&#60;</i></p>')
})
