import { getTranslations } from 'next-intl/server'
import { WordPanel, type WordPanelWords } from '@/components/staff/preview/word-panel'
import { localeOr } from '@/i18n/routing'
import { getGuide } from '@/lib/guide/catalog'
import { redirectToNotFound } from '@/lib/platform/forms/redirect'
import { previewChangesPath, previewPath, previewWordsPath } from '@/lib/platform/routes'
import { isDevelopment, requirePreviewer } from '@/lib/staff/preview/queries'
import { scenesOf } from '@/lib/staff/preview/scenes'
import { Scene } from './scene'

type Props = PageProps<'/[locale]/dashboard/preview/[guideId]/[...scene]'>

/** Shows a page or mail with example data. With a width it stands in a frame of this width, as on a screen of that size. */
export default async function ScenePage({ params, searchParams }: Props) {
  const { locale, guideId, scene } = await params
  const { erp, width } = await searchParams
  const path = scene.join('/')
  const here = `${previewPath(locale)}/${guideId}/${path}`
  await requirePreviewer(locale, here)
  const guide = getGuide(guideId)
  if (!guide || !scenesOf(guide).some((each) => each.path === path)) return redirectToNotFound()
  const erpLanguage = typeof erp === 'string' ? erp : locale
  const t = await getTranslations('preview')
  if (Number(width) > 0)
    return (
      <iframe
        title={t('frame', { width: String(width) })}
        src={`${here}?erp=${encodeURIComponent(erpLanguage)}`}
        width={Math.min(Number(width), 3000)}
        className="mx-auto box-content block h-dvh max-w-none border-x border-line-2 bg-paper"
      />
    )
  return (
    <>
      {/* What is pressed here changes nothing, also without JavaScript. */}
      <fieldset disabled className="contents">
        <Scene guide={guide} path={path} locale={localeOr(locale)} erpLanguage={erpLanguage} />
      </fieldset>
      <WordPanel
        address={previewWordsPath(locale)}
        changes={isDevelopment() ? previewChangesPath(locale) : undefined}
        words={await panelWords()}
      />
    </>
  )
}

async function panelWords(): Promise<WordPanelWords> {
  const t = await getTranslations('preview.panel')
  return {
    title: t('title'),
    hint: t('hint'),
    file: t('file'),
    purpose: t('purpose'),
    seen: t('seen'),
    longest: t('longest'),
    arguments: t('arguments'),
    close: t('close'),
  }
}
