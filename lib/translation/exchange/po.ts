import { po } from 'gettext-parser'
import type { Exchange, Unit } from './unit'

const separator = ':'

/**
 * Writes messages as PO. The context of a message (`msgctxt`) is its file and key, such as `task:waiting.late`, because two
 * messages may have the same English.
 */
export function writePo({ sourceLanguage, targetLanguage, units }: Exchange): string {
  const translations: Record<string, Record<string, PoEntry>> = {}
  for (const { namespace, key, source, target = '', note } of units) {
    const msgctxt = `${namespace}${separator}${key}`
    const comments = {
      reference: `messages/${sourceLanguage}/${namespace}.json`,
      ...(note && { extracted: note }),
    }
    translations[msgctxt] = { [source]: { msgctxt, msgid: source, msgstr: [target], comments } }
  }
  const headers = {
    'Content-Type': 'text/plain; charset=utf-8',
    'Content-Transfer-Encoding': '8bit',
    'MIME-Version': '1.0',
    Language: targetLanguage,
    'X-Source-Language': sourceLanguage,
  }
  // Lines are not folded: a message with several lines keeps them.
  return `${po.compile({ charset: 'utf-8', headers, translations }, { foldLength: 0 }).toString('utf8')}\n`
}

type PoEntry = {
  msgctxt: string
  msgid: string
  msgstr: string[]
  comments: { reference: string; extracted?: string }
}

/** Reads PO. An entry that is marked as fuzzy has no translation: somebody has to look at it first. */
export function readPo(text: string): Exchange {
  const { headers, translations } = po.parse(Buffer.from(text, 'utf8'), { defaultCharset: 'utf-8' })
  const units = Object.entries(translations).flatMap(([context, entries]) =>
    Object.values(entries).flatMap(({ msgid, msgstr, comments }): Unit[] => {
      if (!context) return []
      const [namespace = '', key = ''] = context.split(separator)
      const isFuzzy = comments?.flag?.split(/,\s*/).includes('fuzzy')
      const target = isFuzzy ? '' : (msgstr[0] ?? '')
      const note = comments?.extracted
      return [{ namespace, key, source: msgid, ...(target && { target }), ...(note && { note }) }]
    }),
  )
  return {
    sourceLanguage: headersOf(headers, 'X-Source-Language'),
    targetLanguage: headersOf(headers, 'Language'),
    units,
  }
}

function headersOf(headers: Record<string, string> | undefined, wanted: string): string {
  const found = Object.entries(headers ?? {}).find(([name]) => name.toLowerCase() === wanted.toLowerCase())
  return found?.[1] ?? ''
}
