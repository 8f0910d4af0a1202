import { useLocale, useTranslations } from 'next-intl'
import { HiddenFields } from '@/components/ui/hidden-fields'
import { Menu } from '@/components/ui/menu'
import { languageName } from '@/i18n/language'
import { type Locale, languageTag, routing } from '@/i18n/routing'
import type { LabelLanguage } from '@/lib/guide/schema/guide-files'
import { chooseErpLanguageAction, chooseLanguageAction } from '@/lib/onboarding/actions'
import type { OnboardingView } from '@/lib/onboarding/view/onboarding-view'

type LanguageMenusProps = {
  view: OnboardingView
  /** The path to return to. `taskId` is the task of that page. */
  here: string
  taskId?: string
}

/** Shows the menus for the language of the page and for that of the ERP. The server remembers both. */
export function LanguageMenus({ view, here, taskId }: LanguageMenusProps) {
  const t = useTranslations('common.languages')
  const locale = useLocale()
  const { guide, participant, onboardingId } = view
  const fields = { onboardingId, path: here, ...(taskId && { taskId }) }
  return (
    <div className="flex flex-wrap gap-x-5 print:hidden">
      <Menu group="languages" label={t('page')} value={languageName(locale)}>
        <form action={chooseLanguageAction}>
          <HiddenFields fields={fields} />
          <Choices options={routing.locales} chosen={locale} />
        </form>
      </Menu>
      <Menu
        group="languages"
        label={t('erp', { erp: guide.erp.name })}
        value={languageName(participant.erpLanguage)}
      >
        <form action={chooseErpLanguageAction}>
          <HiddenFields fields={fields} />
          <Choices options={guide.erp.languages} chosen={participant.erpLanguage} />
        </form>
      </Menu>
    </div>
  )
}

function Choices({ options, chosen }: { options: readonly (Locale | LabelLanguage)[]; chosen: string }) {
  return options.map((option) => (
    <button
      type="submit"
      key={option}
      name="language"
      value={option}
      lang={languageTag(option)}
      aria-current={option === chosen ? 'true' : undefined}
      className="block min-h-9 w-full rounded-chip px-3 text-start text-note whitespace-nowrap text-ink hover:bg-sunken aria-current:font-semibold"
    >
      {languageName(option)}
    </button>
  ))
}
