import { createTranslator } from 'use-intl/core'
import { nameAtStart } from '@/guides/name-at-start'
import { possibleEnds } from '@/guides/possible-ends'
import { loadMessages } from '@/i18n/messages'
import { languageTag } from '@/i18n/routing'
import type { Mail } from '@/lib/mail/mail'
import { nameOf } from '@/lib/onboarding/name-of'
import { plainWords } from '../wizard/plain-words'

/** The words of one mail, in its reader's language. A missing one throws: nothing falls back to English in silence. */
export async function mailWordsOf(mail: Mail): Promise<(key: string) => string> {
  const { locale, guide, erpLanguage, company, handover, until, progress } = mail
  const onError = (error: Error) => {
    throw error
  }
  const messages = await loadMessages(locale)
  // The catalogue is read when the mail is written: its keys are no types.
  const t = createTranslator({ locale, messages, onError }) as unknown as Translator
  const erpWords = createTranslator({
    locale,
    messages,
    namespace: `erps.${guide.erp.id}`,
    onError,
  }) as unknown as Parameters<typeof plainWords>[0]
  const date = new Intl.DateTimeFormat(languageTag(locale), { dateStyle: 'long' })
  const taskId = handover?.taskId ?? progress?.taskId
  const task =
    taskId === undefined ? '' : plainWords(erpWords, { guide, erpLanguage, company })(`tasks.${taskId}.title`)
  const values = {
    vendor: guide.vendor.name,
    vendorFirst: nameAtStart(guide.vendor),
    ends: possibleEnds(guide),
    erp: guide.erp.name,
    company,
    task,
    sender: handover ? nameOf(handover.from) : '',
    senderEmail: handover?.from.email ?? '',
    colleague: handover ? nameOf(handover.to) : '',
    until: until ? date.format(until) : '',
    done: progress?.done ?? 0,
    total: progress?.total ?? 0,
  }
  return (key) => t(`mail.${key}`, values)
}

type Translator = (key: string, values: Record<string, string | number>) => string
