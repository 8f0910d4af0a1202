import { useTranslations } from 'next-intl'
import type { NewSecretWords } from '@/components/staff/developers/new-secret'
import { useLossWords } from '@/components/ui/loss-words'
import { publishedEventTypes } from '@/lib/onboarding/published/event-types'
import { eventKeys } from './event-keys'

export type EndpointFormWords = ReturnType<typeof useEndpointFormWords>

/** Returns the words of the form that adds or changes an endpoint, as plain texts for the browser. */
export function useEndpointFormWords() {
  const t = useTranslations('webhooks.form')
  const event = useTranslations('webhooks.event')
  const secret = useTranslations('webhooks.secret')
  return {
    url: t('url'),
    urlHint: t('urlHint'),
    description: t('description'),
    descriptionHint: t('descriptionHint'),
    events: t('events'),
    add: t('add'),
    save: t('save'),
    cancel: t('cancel'),
    wrong: t('wrong'),
    losses: useLossWords(),
    options: publishedEventTypes.map((value) => ({ value, label: event(eventKeys[value]) })),
    errors: {
      required: t('error.required'),
      tooLong: t('error.tooLong'),
      notAnAddress: t('error.notAnAddress', { example: 'https://example.com/webhooks' }),
      notAllowed: t('error.notAllowed', { scheme: 'https://' }),
      unreadable: t('error.unreadable'),
    },
    noEvent: t('error.noEvent'),
    full: t('error.full'),
    secret: useSecretWords(),
    open: secret('open'),
  }
}

/** Returns what is said beside a signing secret that is shown only this once. */
export function useSecretWords(): NewSecretWords {
  const t = useTranslations('webhooks.secret')
  return { made: t('made'), copy: { copy: t('copy'), copied: t('copied'), selected: t('selected') } }
}
