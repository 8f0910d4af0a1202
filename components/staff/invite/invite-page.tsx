import { useLocale, useTranslations } from 'next-intl'
import type { SelectOption } from '@/components/ui/field'
import { Link } from '@/components/ui/link'
import { useDateForms } from '@/i18n/formatter'
import { languageName } from '@/i18n/language'
import { type Locale, routing } from '@/i18n/routing'
import type { Guide } from '@/lib/guide/model/guide'
import { guideInLocale, guideTitle } from '@/lib/guide/model/names'
import type { LabelLanguage } from '@/lib/guide/schema/guide-files'
import type { PreviewState, TypedInvite } from '@/lib/invitations/invite-form'
import { importPath } from '@/lib/platform/routes'
import { InviteForm } from './invite-form'
import { useInviteWords } from './invite-words'

type InvitePageProps = {
  guides: Guide[]
  owners: { staffId: string; name: string }[]
  defaults: TypedInvite
  draft: PreviewState
  formKey: string
  canSendMail: boolean
}

/** Asks a member of the staff whom to invite, and for which guide. */
export function InvitePage({ guides, owners, ...form }: InvitePageProps) {
  const t = useTranslations('invite')
  const locale = useLocale()
  const words = useInviteWords()
  const named = (languages: readonly (Locale | LabelLanguage)[]) =>
    languages.map((value) => ({ value, label: languageName(value) }))
  const asReader: SelectOption = { value: '', label: t('asReader') }
  const choices = {
    guides: guides.map((guide) => ({ value: guide.id, label: guideTitle(guideInLocale(guide, locale)) })),
    languages: named(routing.locales),
    erpLanguages: Object.fromEntries(guides.map(({ id, erp }) => [id, [asReader, ...named(erp.languages)]])),
    owners: [
      { value: '', label: t('nobody') },
      ...owners.map(({ staffId, name }) => ({ value: staffId, label: name })),
    ],
  }
  return (
    <>
      <p className="mb-8 max-w-150 text-ink-2">
        {t.rich('lead', { many: (chunks) => <Link href={importPath(locale)}>{chunks}</Link> })}
      </p>
      <InviteForm {...form} choices={choices} locale={locale} dates={useDateForms()} words={words} />
    </>
  )
}
