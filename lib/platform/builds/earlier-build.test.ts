import { describe, expect, it } from 'vitest'
import { addressHere } from './earlier-build'
import { findSameForm, listPageForms } from './page-forms'
import { readPostedForm } from './posted-form'
import { readUpdated, typedTexts, writeUpdated } from './typed-texts'

const ids = {
  answers: `60${'a'.repeat(40)}`,
  done: `40${'b'.repeat(40)}`,
  wait: `60${'c'.repeat(40)}`,
  undo: `40${'d'.repeat(40)}`,
}
const old = (id: string) => `${id.slice(0, 2)}${'0'.repeat(40)}`

const hidden = (fields: Record<string, string>) =>
  Object.entries(fields)
    .map(([name, value]) => `<input type="hidden" name="${name}" value="${value}"/>`)
    .join('')
const plain = (id: string) => `<input type="hidden" name="$ACTION_ID_${id}"/>`
const withState = (id: string) =>
  `<input type="hidden" name="$ACTION_REF_1"/><input type="hidden" name="$ACTION_1:0" value="{&quot;id&quot;:&quot;${id}&quot;,&quot;bound&quot;:&quot;$@1&quot;}"/><input type="hidden" name="$ACTION_1:1" value="[{}]"/>`
const form = (inner: string) => `<form action="" encType="multipart/form-data" method="POST">${inner}</form>`

const page = [
  form(
    `${withState(ids.answers)}${hidden({ onboardingId: 'o', taskId: 'questions', version: '3' })}
     <input type="radio" name="answers.filter" value="yes"/><input type="radio" name="answers.filter" value="no"/><button type="submit">Save</button>`,
  ),
  form(
    `${withState(ids.wait)}${hidden({ onboardingId: 'o', taskId: 'questions' })}<input name="who" value=""/>`,
  ),
  form(`${plain(ids.done)}${hidden({ onboardingId: 'o', taskId: 'questions' })}<button>Done</button>`),
].join('<p>text</p>')

const posted = (actionId: string, fields: Record<string, string>) => ({
  actionId: old(actionId),
  fields: Object.entries(fields),
})

it.each([
  'https://setup.example/en/setup/1?x=1',
  'https://setup.example//elsewhere.example/x',
  'https://setup.example/%2F%2Felsewhere.example',
])('the address %s is asked at the product itself, and nowhere else', (url) => {
  const { origin, pathname } = addressHere({ url }, 'http://127.0.0.1:3000')
  expect([origin, pathname]).toEqual(['http://127.0.0.1:3000', new URL(url).pathname])
})

describe('a form of another build', () => {
  it('is found on the page of this build by what it asks', () => {
    const forms = listPageForms(page)
    expect(forms.map(({ actionId }) => actionId)).toEqual([ids.answers, ids.wait, ids.done])
    expect(
      findSameForm(
        forms,
        posted(ids.answers, { onboardingId: 'o', taskId: 'questions', version: '1', 'answers.filter': 'no' }),
      ),
    ).toBe(ids.answers)
    expect(
      findSameForm(forms, posted(ids.wait, { onboardingId: 'o', taskId: 'questions', who: 'Kari' })),
    ).toBe(ids.wait)
    expect(findSameForm(forms, posted(ids.done, { onboardingId: 'o', taskId: 'questions' }))).toBe(ids.done)
  })

  it('is not found when two actions ask the same, because nobody guesses', () => {
    const forms = listPageForms(
      page + form(`${plain(ids.undo)}${hidden({ onboardingId: 'o', taskId: 'questions' })}`),
    )
    expect(findSameForm(forms, posted(ids.done, { onboardingId: 'o', taskId: 'questions' }))).toBeUndefined()
  })

  it.each([
    ['has another task', { onboardingId: 'o', taskId: 'other', who: 'x' }],
    ['asks more', { onboardingId: 'o', taskId: 'questions', who: 'x', more: 'x' }],
    ['asks less', { onboardingId: 'o', who: 'x' }],
  ])('is not found when it %s', (_name, fields) => {
    expect(findSameForm(listPageForms(page), posted(ids.wait, fields))).toBeUndefined()
  })

  it('is found when a field that was left empty is not asked any more', () => {
    const forms = listPageForms(page)
    const fields = { onboardingId: 'o', taskId: 'questions', who: 'Kari', note: '' }
    expect(findSameForm(forms, posted(ids.wait, fields))).toBe(ids.wait)
    expect(findSameForm(forms, posted(ids.wait, { ...fields, note: 'x' }))).toBeUndefined()
  })

  it('is not found when all its fields were left empty and one is not asked any more', () => {
    const fields = { onboardingId: 'o', taskId: 'questions', note: '' }
    expect(findSameForm(listPageForms(page), posted(ids.done, fields))).toBeUndefined()
  })

  it('is not found when its action takes other arguments', () => {
    const fields = { onboardingId: 'o', taskId: 'questions', who: 'x' }
    expect(findSameForm(listPageForms(page), posted(ids.done, fields))).toBeUndefined()
  })
})

const request = (fields: [string, string][], headers: Record<string, string> = {}) => {
  const body = new FormData()
  for (const [name, value] of fields) body.append(name, value)
  return new Request('http://localhost/', { method: 'POST', body, headers })
}

describe('a posted form', () => {
  const read = { actionId: old(ids.wait), fields: [['who', 'Kari']] }

  it('is read as a browser posts it without JavaScript', async () => {
    expect(
      await readPostedForm(
        request([
          [`$ACTION_ID_${old(ids.wait)}`, ''],
          ['who', 'Kari'],
        ]),
      ),
    ).toEqual(read)
    expect(
      await readPostedForm(
        request([
          ['$ACTION_REF_1', ''],
          ['$ACTION_1:0', `{"id":"${old(ids.wait)}","bound":"$@1"}`],
          ['$ACTION_KEY', 'k'],
          ['who', 'Kari'],
        ]),
      ),
    ).toEqual(read)
  })

  it('is read as the page’s script posts it', async () => {
    const headers = { 'next-action': old(ids.wait) }
    expect(
      await readPostedForm(
        request(
          [
            ['_1_who', 'Kari'],
            ['0', '[{},"$K1"]'],
          ],
          headers,
        ),
      ),
    ).toEqual(read)
  })

  it('is nothing else that somebody posts', async () => {
    expect(await readPostedForm(request([['who', 'Kari']]))).toBeUndefined()
    expect(await readPostedForm(request([['$ACTION_ID_short', '']]))).toBeUndefined()
    expect(
      await readPostedForm(new Request('http://localhost/', { method: 'POST', body: '{' })),
    ).toBeUndefined()
  })

  it('gives back what was typed, without ids and sign-in details', () => {
    const typed = typedTexts(
      posted(ids.wait, {
        onboardingId: 'o',
        version: '1',
        who: 'Kari',
        note: ' ',
        'credentials.password': 's',
        'shown.client': 'Fjell AS',
        copy: 'Kari',
      }),
    )
    expect(typed).toEqual(['Kari'])
    expect(readUpdated(writeUpdated({ here: '/x', typed }))).toEqual({
      here: '/x',
      typed,
    })
    expect(readUpdated(null)).toBeUndefined()
  })
})
