import { useLocale, useTranslations } from 'next-intl'
import { Link } from '@/components/ui/link'
import { languageName } from '@/i18n/language'
import { previewPath } from '@/lib/platform/routes'
import type { Scene } from '@/lib/staff/preview/scenes'

export const previewWidths = [390, 640, 1280]

export type PreviewChoice = { guideId: string; erpLanguage: string; width: string }

type PreviewListProps = {
  guides: { id: string; title: string }[]
  scenes: Scene[]
  /** The languages in which the guide's ERP prints its screens. */
  erpLanguages: readonly string[]
  /** The pages that need no example, by their paths. */
  pages: string[]
  choice: PreviewChoice
}

/** Lists every page and mail of a guide, for looking at its words. */
export function PreviewList({ guides, scenes, erpLanguages, pages, choice }: PreviewListProps) {
  const t = useTranslations('preview')
  const locale = useLocale()
  const search = new URLSearchParams({ erp: choice.erpLanguage, width: choice.width })
  const groups = [...new Set(scenes.map(({ group }) => group))]
  return (
    <>
      <p className="mb-6 max-w-150 text-ink-2">{t('lead')}</p>
      <form className="mb-8 flex flex-wrap items-end gap-x-5 gap-y-3">
        <Choice
          name="guide"
          label={t('guide')}
          chosen={choice.guideId}
          options={guides.map(({ id, title }) => ({ value: id, label: title }))}
        />
        <Choice
          name="erp"
          label={t('erpLanguage')}
          chosen={choice.erpLanguage}
          options={erpLanguages.map((value) => ({ value, label: languageName(value) }))}
        />
        <Choice
          name="width"
          label={t('width')}
          chosen={choice.width}
          options={[
            { value: '', label: t('ownWidth') },
            ...previewWidths.map((value) => ({
              value: String(value),
              label: t('pixels', { width: String(value) }),
            })),
          ]}
        />
        <button type="submit" className="min-h-11 rounded-box border border-line-3 bg-sheet px-4 font-medium">
          {t('choose')}
        </button>
      </form>
      {groups.map((group) => (
        <section key={group} className="mb-8">
          <h2 className="mb-2">{t(`group.${group}`)}</h2>
          <ul className="columns-3 gap-x-6 max-lg:columns-2 max-sm:columns-1">
            {scenes
              .filter((scene) => scene.group === group)
              .map(({ guideId, path }) => (
                <li key={path} className="py-0.5 wrap-anywhere">
                  <Link href={`${previewPath(locale)}/${guideId}/${path}?${search}`} translate="no">
                    {path}
                  </Link>
                </li>
              ))}
          </ul>
        </section>
      ))}
      <section>
        <h2 className="mb-2">{t('pages')}</h2>
        <ul className="columns-3 gap-x-6 max-lg:columns-2 max-sm:columns-1">
          {pages.map((path) => (
            <li key={path} className="py-0.5 wrap-anywhere">
              <Link href={path} translate="no">
                {path}
              </Link>
            </li>
          ))}
        </ul>
      </section>
    </>
  )
}

type ChoiceProps = {
  name: string
  label: string
  chosen: string
  options: { value: string; label: string }[]
}

function Choice({ name, label, chosen, options }: ChoiceProps) {
  return (
    <label className="grid max-w-full min-w-0 gap-1 text-note font-medium">
      {label}
      <select
        name={name}
        defaultValue={chosen}
        className="min-h-11 w-full min-w-0 rounded-box border border-line-3 bg-sheet px-3 font-normal"
      >
        {options.map(({ value, label: text }) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </label>
  )
}
