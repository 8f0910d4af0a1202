import { expect, test } from 'vitest'
import { findLinks, findStaffLink, renderCard } from './card'

const one = 'Made the demo customer\nhttp://localhost:3000/no/start/t0ken-_x\n'

test('links are found by language', () => {
  expect(findLinks(`${one}https://a.example/en/start/other`)).toEqual({
    en: 'https://a.example/en/start/other',
    no: 'http://localhost:3000/no/start/t0ken-_x',
  })
})

test('the card says where mails go', () => {
  const card = {
    links: {},
    appUrl: 'http://a',
    sandboxUrl: 'http://b',
    backendUrl: 'http://c',
    dataDir: '.data',
    logDir: '.data/logs',
  }
  expect(renderCard({ ...card, mailboxUrl: 'http://localhost:7' })).toMatch(/Mail\s+.*http:\/\/localhost:7/)
  expect(renderCard(card)).toMatch(/Mail\s+.*SMTP_URL/)
})

test('the card shows the invitation, or the command that prints one', () => {
  const card = {
    appUrl: 'http://localhost:3000',
    sandboxUrl: 'http://127.0.0.1:1',
    backendUrl: 'http://127.0.0.1:2',
    dataDir: '.data',
    logDir: '.data/logs',
  }
  expect(renderCard({ ...card, links: findLinks('nothing') })).toMatch(/npm run quickstart -- invite/)
  expect(renderCard({ ...card, links: findLinks(one) })).toMatch(
    /Norsk\s+http:\/\/localhost:3000\/no\/start\/t0ken-_x/,
  )
})

test('the card shows the sign-in link, or the command that prints one', () => {
  const card = {
    links: {},
    appUrl: 'http://a',
    sandboxUrl: 'http://b',
    backendUrl: 'http://c',
    dataDir: '.data',
    logDir: '.data/logs',
  }
  const staffLink = findStaffLink('Signs in:\nhttp://localhost:3000/en/sign-in/t0ken-_x\n')
  expect(renderCard({ ...card, staffLink })).toMatch(
    /for one person within 15 minutes:\s+http:\/\/localhost:3000\/en\/sign-in\/t0ken-_x/,
  )
  expect(renderCard(card)).toMatch(/npm run quickstart -- staff:link/)
})
