import { useTranslations } from 'next-intl'
import { Link } from '@/components/ui/link'
import { languageName } from '@/i18n/language'
import type { Guide } from '@/lib/guide/model/guide'
import { guideTitle } from '@/lib/guide/model/names'
import { findPages, type NamedPages, useNamedScenes, usePlainPages } from './scene-names'

export const previewWidths = [390, 640, 1280]

export type PreviewChoice = { guide: Guide; erpLanguage: string; width: string; search: string }

type PreviewListProps = { guides: Guide[]; choice: PreviewChoice }

/** Lists every page and mail of a guide, for looking at its words. */
export function PreviewList({ guides, choice }: PreviewListProps) {
  const t = useTranslations('preview')
  const { guide, erpLanguage, width, search } = choice
  const scenes = useNamedScenes(guide, new URLSearchParams({ erp: erpLanguage, width }))
  const found = findPages([...scenes, ...usePlainPages()], search)
  const groups = [...new Set(found.map(({ group }) => group))]
  return (
    <>
      <p className="mb-6 max-w-150 text-ink-2">{t('lead')}</p>
      <form className="mb-8 flex flex-wrap items-end gap-x-5 gap-y-3">
        <Choice
          name="guide"
          label={t('guide')}
          chosen={guide.id}
          options={guides.map((each) => ({ value: each.id, label: guideTitle(each) }))}
        />
        <Choice
          name="erp"
          label={t('erpLanguage')}
          chosen={erpLanguage}
          options={guide.erp.languages.map((value) => ({ value, label: languageName(value) }))}
        />
        <Choice
          name="width"
          label={t('width')}
          chosen={width}
          options={[
            { value: '', label: t('ownWidth') },
            ...previewWidths.map(String).map((value) => ({ value, label: t('pixels', { width: value }) })),
          ]}
        />
        <label className="grid max-w-full min-w-0 gap-1 text-note font-medium max-sm:w-full">
          {t('search')}
          <input
            type="search"
            name="search"
            defaultValue={search}
            className="min-h-11 w-full min-w-0 rounded-box border border-line-3 bg-sheet px-3 font-normal"
          />
        </label>
        <button type="submit" className="min-h-11 rounded-box border border-line-3 bg-sheet px-4 font-medium">
          {t('choose')}
        </button>
      </form>
      {groups.length === 0 && <p>{t('nothingFound', { search })}</p>}
      {groups.map((group) => (
        <section key={group} className="mb-8">
          <h2 className="mb-2">{t(`group.${group}`)}</h2>
          <ul className="grid max-w-240 divide-y divide-line">
            {found
              .filter((line) => line.group === group)
              .map((line) => (
                <Line key={line.title} line={line} />
              ))}
          </ul>
        </section>
      ))}
    </>
  )
}

/** Shows a single page as a link, and a page with several states as its title with a link for each state. */
function Line({ line: { title, pages } }: { line: NamedPages }) {
  const [only] = pages
  if (only && pages.length === 1 && only.name === '')
    return (
      <li>
        <Link href={only.href} className="inline-block py-1.5 wrap-anywhere">
          {title}
        </Link>
      </li>
    )
  return (
    <li className="py-1.5">
      {title}
      <ul className="flex flex-wrap gap-x-5">
        {pages.map(({ href, name }) => (
          <li key={href}>
            <Link href={href} aria-label={`${title}: ${name}`} className="inline-block py-1 text-note">
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </li>
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
