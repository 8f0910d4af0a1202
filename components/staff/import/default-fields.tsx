import { useTranslations } from 'next-intl'
import { MailCheckbox } from '@/components/staff/invite/invite-fields'
import { Select } from '@/components/ui/field'
import { languageName } from '@/i18n/language'
import { routing } from '@/i18n/routing'
import type { Guide } from '@/lib/guide/model/guide'
import { guideInLocale, guideTitle } from '@/lib/guide/model/names'
import type { ImportSettings } from '@/lib/invitations/import/settings'

export type DefaultFieldsProps = {
  locale: string
  guides: Guide[]
  owners: { staffId: string; name: string }[]
  canSendMail: boolean
  defaults: Pick<ImportSettings, 'guideId' | 'locale' | 'ownerId' | 'isMailed'>
}

/** Asks for the values of lines that do not give their own. */
export function DefaultFields({ locale, guides, owners, canSendMail, defaults }: DefaultFieldsProps) {
  const t = useTranslations('invite')
  const guideChoices = guides.map((guide) => {
    return { value: guide.id, label: guideTitle(guideInLocale(guide, locale)) }
  })
  const ownerChoices = owners.map(({ staffId, name }) => ({ value: staffId, label: name }))
  const languages = routing.locales.map((value) => ({ value, label: languageName(value) }))
  return (
    <>
      <div className="grid gap-x-6 gap-y-5 lg:grid-cols-3">
        <Select name="guideId" label={t('guide')} options={guideChoices} defaultValue={defaults.guideId} />
        <Select name="readers" label={t('locale')} options={languages} defaultValue={defaults.locale} />
        <Select
          name="ownerId"
          label={t('owner')}
          options={[{ value: '', label: t('nobody') }, ...ownerChoices]}
          defaultValue={defaults.ownerId}
        />
      </div>
      <MailCheckbox
        canSendMail={canSendMail}
        isChosen={defaults.isMailed}
        words={{ label: t('mail.each'), none: t('mail.none') }}
      />
    </>
  )
}
