import { expect, test } from 'vitest'
import { customerValueSchema } from '@/lib/guide/schema/customer-values'
import { exampleOfMade, makeText } from './made-text'

test.each([
  ['acme-{company}-{random}', 'Nordlys Handel AS', 'acme-nordlys-handel-as-7hk2m9qx'],
  ['https://acme.example/in/{onboarding}', 'Åse & Sønn', 'https://acme.example/in/019a'],
  ['{company}', '  Åse & Sønn «Æ»\u0000 ', 'ase-sonn-ae'],
  ['{company}', 'A very long name of a company that goes on', 'a-very-long-name-of-a-company'],
  ['{company}', '../..//<b>{random}</b>', 'b-random-b'],
  ['{company}', '—', 'company'],
  ['{constructor}', 'Nordlys', ''],
])('a text made of %j for %j is %j', (template, company, text) => {
  const made = makeText(template, { company, onboarding: '019a', random: '7hk2m9qx' })
  expect(made).toBe(text)
})

test('the example of a made text is one that a customer could have', () => {
  expect(exampleOfMade('acme-{company}')).toBe('acme-nordlys-as')
})

test.each(['acme', '{secret}', '{random', 'a\nb{random}', '{random}{', ''])(
  'a text made of %j is refused in a guide',
  (made) => expect(customerValueSchema.safeParse({ made }).success).toBe(false),
)
