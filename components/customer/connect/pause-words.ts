import { useTranslations } from 'next-intl'
import type { TestRefusal } from '@/lib/connection/credentials/credentials-form'
import type { PauseWords } from './test-pause'

/** Returns the words of a test that has not begun. The figures in them come with the answer. */
export function usePauseWords(erp: string): PauseWords {
  const t = useTranslations('connect.pause')
  const open = { erp, wait: '{wait}', refusals: '{refusals}', count: '{count}' }
  const of = (code: TestRefusal['code']) => ({
    title: t(`${code}.title`, open),
    text: t(`${code}.text`, open),
  })
  return {
    tooManyTests: of('tooManyTests'),
    erpPaused: of('erpPaused'),
    refusedTooOften: of('refusedTooOften'),
    sameAsRefused: of('sameAsRefused'),
    minutes: t('minutes', open),
    hours: t('hours', open),
    hasErpChanged: t('hasErpChanged', open),
  }
}
