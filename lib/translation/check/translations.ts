import { proseOf } from '@/lib/translation/files/text-ranges'
import { type CheckContext, faultOf, type MessageFault, type Text, type TextRule } from './rule'

/** Finds English that was copied and not translated. */
export const copiedEnglish: TextRule = ({ text, source, file: { locale } }, { exceptions }) => {
  const hasWords = proseOf(text).some((piece) => /\p{L}{2}/u.test(piece))
  if (text !== source || !hasWords || exceptions.sameAsEnglish[locale]?.includes(text)) return []
  return [
    {
      message: 'This is the English text.',
      remedy: 'Translate it, or list it in messages/exceptions.json if both languages say the same.',
    },
  ]
}

/** Finds an English text that is translated in several ways, though one word stands for one thing. */
export function severalTranslations(texts: readonly Text[], { exceptions }: CheckContext): MessageFault[] {
  const first = new Map<string, Text>()
  return texts.flatMap((text) => {
    const { source, file } = text
    if (source === undefined || exceptions.severalTranslations[file.locale]?.includes(source)) return []
    const name = `${file.locale} ${source}`
    const earlier = first.get(name)
    if (!earlier) first.set(name, text)
    if (!earlier || earlier.text === text.text) return []
    const message = `"${source}" is "${earlier.text}" in ${earlier.file.namespace}, ${earlier.key}.`
    const remedy = 'Write the same in both, or list the English in messages/exceptions.json.'
    return [faultOf(text, 'severalTranslations', { message, remedy })]
  })
}
