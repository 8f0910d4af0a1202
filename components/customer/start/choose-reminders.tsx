import { useLocale, useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { HiddenFields } from '@/components/ui/hidden-fields'
import { guideInLocale } from '@/lib/guide/model/names'
import { remindersPath } from '@/lib/platform/routes'
import { setRemindersAction } from '@/lib/reminders/actions'
import type { ReminderChoice } from '@/lib/reminders/reminder-choice'
import { StartFrame } from './start-frame'

/** Asks whether to stop reminders, or to send them again. */
export function ChooseReminders({ choice, token }: { choice: ReminderChoice; token: string }) {
  const locale = useLocale()
  const t = useTranslations('reminders')
  const guide = guideInLocale(choice.guide, locale)
  const values = { vendor: guide.vendor.name, erp: guide.erp.name, company: choice.company }
  const wanted = choice.isOff ? 'on' : 'off'
  return (
    <StartFrame guide={guide} pathIn={(other) => remindersPath(other, token)}>
      <h1 className="mb-4">{t(`${wanted}.title`, values)}</h1>
      <p className="text-lead text-ink-2">{t(`${wanted}.text`, values)}</p>
      <form action={setRemindersAction} className="mt-9">
        <HiddenFields fields={{ token, locale, reminders: wanted }} />
        <Button look={choice.isOff ? 'quiet' : 'primary'}>{t(`${wanted}.button`)}</Button>
      </form>
      {!choice.isOff && <p className="mt-5 max-w-130 text-note text-ink-3">{t('off.note')}</p>}
    </StartFrame>
  )
}
