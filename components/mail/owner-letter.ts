import { createTranslator } from 'use-intl/core'
import { plainGuideText } from '@/components/guide-text/guide-context'
import { languageTag } from '@/i18n/routing'
import { erpLanguageFor } from '@/lib/guide/model/guide'
import type { OwnConnection, OwnerMail } from '@/lib/worker/owner-mail'
import type { Letter } from './letter'
import { type EditWords, mailWords } from './mail-words'
import { productAccent } from './staff-letter'

/** Composes a mail to the owner of onboardings whose connection is broken, or works again. */
export async function composeOwnerLetter(
  { kind, locale, url, connections, more }: OwnerMail,
  edit?: EditWords,
): Promise<Letter> {
  const common = await mailWords(locale, undefined, edit)
  const t = createTranslator({ ...common, namespace: 'mail' })
  const valuesOf = (connection: OwnConnection) => {
    const { guide, company, cause } = connection
    const say = plainGuideText(createTranslator(common), {
      guide,
      company,
      erpLanguage: erpLanguageFor(guide, locale),
    })
    const names = { company, vendor: guide.vendor.name, erp: guide.erp.name }
    return { ...names, found: cause ? 'yes' : 'no', cause: cause ? say(`causes.${cause}.title`) : '' }
  }
  const count = connections.length + more
  const values = { ...valuesOf(connections[0]), count }
  const lines = connections.map((connection) => t('ownConnectionsBroken.line', valuesOf(connection)))
  const list = [...lines, ...(more > 0 ? [t('ownConnectionsBroken.more', { more })] : [])]
  return {
    language: languageTag(locale),
    sender: 'Handrail',
    accent: productAccent,
    subject: t(`${kind}.subject`, values),
    heading: t(`${kind}.heading`, values),
    paragraphs: [
      t(`${kind}.text`, values),
      ...(kind === 'ownConnectionsBroken' ? list : []),
      t(`${kind}.then`, values),
    ],
    button: { label: t(`${kind}.button`, values), url },
    linkHint: t('linkHint'),
    notes: [],
    reason: t(`${kind}.reason`, values),
  }
}
