import { useTranslations } from 'next-intl'
import type { Setup } from '@/lib/onboarding/setup'
import { NextSteps } from '../test/next-steps'

export function Reconnect({ setup }: { setup: Setup }) {
  const t = useTranslations('done.reconnect')
  const { guide } = setup
  return (
    <section className="mt-10 print:hidden">
      <h2 className="mb-1.5">{t('title')}</h2>
      <p className="max-w-[36em]">{t('text', { erp: guide.erp.name, vendor: guide.vendor.name })}</p>
      <NextSteps setup={setup} verdict="connected" />
    </section>
  )
}
