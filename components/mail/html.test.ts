import { expect, test } from 'vitest'
import { html } from './html'

test('what is filled in stays text, in sentences and in attributes', () => {
  const typed = `<b>"a" & 'b'</b>`
  expect(html`<p title="${typed}">${typed}</p>`.text).not.toMatch(/<b>|"a"|'b'/)
})

test('pieces and lists of pieces are set in as they are, and nothing where there is nothing', () => {
  const rows = ['a', '<'].map((text) => html`<i>${text}</i>`)
  expect(html`<p>${rows}${undefined}</p>`.text).toBe('<p><i>a</i><i>&#60;</i></p>')
})
