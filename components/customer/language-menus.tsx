import { useLocale, useTranslations } from 'next-intl'
import { Menu } from '@/components/ui/menu'
import { type Locale, languageTag, routing } from '@/i18n/routing'
import { nameAtStart } from '@/lib/guide/model/names'
import type { LabelLanguage } from '@/lib/guide/schema/guide-files'
import { chooseErpLanguageAction, chooseLanguageAction } from '@/lib/onboarding/actions'
import type { OnboardingView } from '@/lib/onboarding/view/onboarding-view'

type LanguageMenusProps = {
  setup: OnboardingView
  /** The page to return to, and the task it is about. */
  here: string
  taskId?: string
}

/** The page's language and the ERP's are two choices, both remembered on the server. */
export function LanguageMenus({ setup, here, taskId }: LanguageMenusProps) {
  const t = useTranslations('common.languages')
  const locale = useLocale()
  const { guide, participant } = setup
  return (
    <div className="flex flex-wrap gap-x-5 print:hidden">
      <Menu group="languages" label={t('page')} value={t(`names.${locale}`)}>
        <form action={chooseLanguageAction}>
          <Hidden setup={setup} here={here} taskId={taskId} />
          <Choices options={routing.locales} chosen={locale} />
        </form>
      </Menu>
      <Menu
        group="languages"
        label={t('erp', { erp: nameAtStart(guide.erp) })}
        value={t(`names.${participant.erpLanguage}`)}
      >
        <form action={chooseErpLanguageAction}>
          <Hidden setup={setup} here={here} taskId={taskId} />
          <Choices options={guide.erp.languages} chosen={participant.erpLanguage} />
        </form>
      </Menu>
    </div>
  )
}

function Hidden({ setup, here, taskId }: LanguageMenusProps) {
  return (
    <>
      <input type="hidden" name="onboardingId" value={setup.onboardingId} />
      <input type="hidden" name="path" value={here} />
      {taskId && <input type="hidden" name="taskId" value={taskId} />}
    </>
  )
}

function Choices({ options, chosen }: { options: readonly (Locale | LabelLanguage)[]; chosen: string }) {
  const t = useTranslations('common.languages')
  return options.map((option) => (
    <button
      type="submit"
      key={option}
      name="language"
      value={option}
      lang={languageTag(option)}
      aria-current={option === chosen ? 'true' : undefined}
      className="block min-h-9 w-full rounded-chip px-3 text-left text-note whitespace-nowrap text-ink hover:bg-sunken aria-current:font-semibold"
    >
      {t(`names.${option}`)}
    </button>
  ))
}
