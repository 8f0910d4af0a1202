import { useFormatter, useNow, useTranslations } from 'next-intl'
import type { ComponentProps } from 'react'
import { Button } from '@/components/ui/button'
import { remindColleague } from '@/lib/onboarding/handover-actions'
import type { HandedOver } from '@/lib/onboarding/record'
import { canRemindAt } from '@/lib/onboarding/reminding'
import { TaskFields } from '../task/task-fields'

type RemindProps = { ids: ComponentProps<typeof TaskFields>; handedOver: HandedOver }

/** A button once a day has passed since the last mail; until then, from when on it is there. */
export function Remind({ ids, handedOver }: RemindProps) {
  const t = useTranslations('task.handedOver')
  const format = useFormatter()
  const now = useNow()
  const { name } = handedOver.to
  const from = canRemindAt(handedOver)
  if (from > now) {
    const at = format.dateTime(from, { dateStyle: 'long', timeStyle: 'short' })
    return <p className="basis-full">{t('reminded', { name, at })}</p>
  }
  return (
    <form action={remindColleague}>
      <TaskFields {...ids} />
      <Button look="quiet">{t('remind', { name })}</Button>
    </form>
  )
}
