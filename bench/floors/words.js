import { getRequestConfig } from 'next-intl/server'

const messages = {
  bare: { title: 'A page', ask: 'This page has asked {count, plural, one {# time} other {# times}}.' },
}

export default getRequestConfig(() => ({ locale: 'en', messages, timeZone: 'UTC', now: new Date() }))
