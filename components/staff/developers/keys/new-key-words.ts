import { useTranslations } from 'next-intl'
import type { NewSecretWords } from '@/components/staff/developers/new-secret'
import { useLossWords } from '@/components/ui/loss-words'
import { scopes } from '@/lib/api/keys/api-key'
import { lifetimes } from '@/lib/staff/developers/keys/key-form'

export type NewKeyWords = ReturnType<typeof useNewKeyWords>

/** Returns the words of the form that makes a key, as plain texts for the browser. */
export function useNewKeyWords() {
  const t = useTranslations('developers.newKey')
  const key = useTranslations('developers.keys')
  return {
    title: t('title'),
    name: t('name'),
    nameHint: t('nameHint'),
    scopes: t('scopes'),
    days: t('days'),
    submit: t('submit'),
    losses: useLossWords(),
    scopeOptions: scopes.map((value) => ({
      value,
      label: key(`scope.${value}`),
      hint: key(`scopeHint.${value}`),
    })),
    lifetimes: [
      ...lifetimes.map((days) => ({ value: String(days), label: t('inDays', { days }) })),
      { value: '', label: t('never') },
    ],
    errors: {
      required: t('required'),
      tooLong: t('tooLong'),
      unreadable: t('unreadable'),
      unknownOption: t('required'),
    },
    noScope: t('noScope'),
    secret: useNewSecretWords(),
  }
}

/** Returns what is said beside a key that is shown only this once. */
export function useNewSecretWords(): NewSecretWords {
  const t = useTranslations('developers.newKey')
  return { made: t('made'), copy: { copy: t('copy'), copied: t('copied'), selected: t('selected') } }
}
