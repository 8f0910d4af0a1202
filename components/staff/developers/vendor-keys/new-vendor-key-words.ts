import { useLocale, useTranslations } from 'next-intl'
import { useLossWords } from '@/components/ui/loss-words'
import type { KeyError } from '@/lib/staff/developers/vendor-keys/key-form'

const keyErrors: KeyError[] = [
  'required',
  'privateKey',
  'unreadable',
  'keySet',
  'otherKind',
  'tooWeak',
  'otherUse',
  'badKeyId',
  'kidTaken',
  'alreadyThere',
]

export type NewVendorKeyWords = ReturnType<typeof useNewVendorKeyWords>

/** Returns the words of the form that adds a key, as plain texts for the browser. */
export function useNewVendorKeyWords() {
  const t = useTranslations('vendorKeys.newKey')
  const locale = useLocale()
  return {
    locale,
    title: t('title'),
    name: t('name'),
    nameHint: t('nameHint'),
    key: t('key'),
    keyHint: t('keyHint'),
    submit: t('submit'),
    losses: useLossWords(),
    nameErrors: {
      required: t('nameErrors.required'),
      tooLong: t('nameErrors.tooLong'),
      unreadable: t('nameErrors.unreadable'),
    },
    keyErrors: Object.fromEntries(keyErrors.map((code) => [code, t(`keyErrors.${code}`)])) as Record<
      KeyError,
      string
    >,
  }
}
