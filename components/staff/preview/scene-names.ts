import { useLocale, useTranslations } from 'next-intl'
import { guideContextIn, plainGuideText } from '@/components/guide-text/guide-context'
import type { Guide } from '@/lib/guide/model/guide'
import { normalize } from '@/lib/onboarding/summary/search-text'
import { mailKinds, ownerMailKinds, staffMailKinds } from '@/lib/platform/mail/outbox'
import * as routes from '@/lib/platform/routes'
import { exampleCompany } from '@/lib/staff/preview/example-view'
import { type Scene, scenesOf, taskStates } from '@/lib/staff/preview/scenes'

/** Pages that the list shows in one line: a task in its states, or a single page or mail, whose name is empty. */
export type NamedPages = { title: string; group: Scene['group'] | 'plain'; pages: NamedPage[] }

type NamedPage = { href: string; name: string }

/** Returns the pages and mails of a guide with their names in the reader's language. `search` is the query of their addresses. */
export function useNamedScenes(guide: Guide, search: URLSearchParams): NamedPages[] {
  const locale = useLocale()
  const nameOf = useSceneNames(guide)
  const lines = new Map<string, NamedPages>()
  for (const { guideId, group, path } of scenesOf(guide)) {
    const { title, name = '' } = nameOf(path.split('/'))
    const line = lines.get(`${group} ${title}`) ?? { title, group, pages: [] }
    line.pages.push({ href: `${routes.previewPath(locale)}/${guideId}/${path}?${search}`, name })
    lines.set(`${group} ${title}`, line)
  }
  return [...lines.values()]
}

/** Returns the pages that are the same for everybody, and those of the staff, who see them with what there is. */
export function usePlainPages(): NamedPages[] {
  const t = useTranslations()
  const locale = useLocale()
  const pages = [
    [t('start.linkSent.title'), routes.linkSentPath(locale)],
    [t('handOver.thankYou.title'), routes.thankYouPath(locale)],
    [t('errors.notFound.title'), routes.notOpenPath(locale)],
    [t('errors.guideAbsent.title'), routes.guideAbsentPath(locale)],
    [t('errors.updated.title'), routes.updatedPath(locale)],
    [t('errors.wrongAddress.title'), routes.wrongAddressPath(locale)],
    [t('errors.tooLarge.title'), routes.bodyTooLargePath(locale)],
    [t('signIn.title'), routes.signInPath(locale)],
    [t('onboardingList.title'), routes.dashboardPath(locale)],
    [t('insight.title'), routes.insightPath(locale)],
    [t('invite.title'), routes.invitePath(locale)],
    [t('import.title'), routes.importPath(locale)],
    [t('developers.title'), routes.developersPath(locale)],
    [t('translations.title'), routes.translationsPath(locale)],
  ] as const
  return pages.map(([title, href]) => ({ title, group: 'plain', pages: [{ href, name: '' }] }))
}

/** Returns the pages whose names have every word of a search, in whatever case, with or without accents. */
export function findPages(lines: readonly NamedPages[], search: string): NamedPages[] {
  const words = normalize(search).split(' ')
  return lines.flatMap((line) => {
    const pages = line.pages.filter(({ name }) => {
      const text = normalize(`${line.title} ${name}`)
      return words.every((word) => text.includes(word))
    })
    return pages.length > 0 ? [{ ...line, pages }] : []
  })
}

type SceneName = { title: string; name?: string | undefined }

/** Returns a function that says by the steps of a scene's path what it shows, and in which state where there are several. */
function useSceneNames(guide: Guide): (steps: string[]) => SceneName {
  const t = useTranslations('preview.scene')
  const status = useTranslations('common.status')
  const toCustomers = useTranslations('onboardingDetail.mails.kind')
  const context = guideContextIn(useLocale(), guide, exampleCompany)
  const say = plainGuideText(useTranslations(), context)
  const find = <Kind extends string>(kinds: readonly Kind[], name: string) =>
    kinds.find((kind) => kind === name)
  const alone: Record<string, string> = {
    invitation: t('invitation'),
    handover: t('handover'),
    expired: t('expired'),
    done: t('end'),
    print: t('print'),
  }
  return ([kind = '', name = '', state = '']) => {
    switch (kind) {
      case 'task': {
        const known = find(taskStates, state)
        return { title: say(`tasks.${name}.title`), name: known && status(known) }
      }
      case 'hand-over':
        return { title: say(`tasks.${name}.title`), name: t('handOver') }
      case 'list': {
        const known = find(['new', 'begun', 'done'], name)
        return { title: t('list'), name: known && t(known) }
      }
      case 'test': {
        const known = find(['running', 'connected', 'interrupted'], name)
        return { title: known ? t(known) : say(`causes.${name}.title`) }
      }
      case 'mail': {
        const known = find(mailKinds, name)
        if (known) return { title: toCustomers(known) }
        const ofStaff = find([...staffMailKinds, ...ownerMailKinds], name)
        return { title: ofStaff ? t(`mail.${ofStaff}`) : name }
      }
      default:
        return { title: alone[kind] ?? kind }
    }
  }
}
