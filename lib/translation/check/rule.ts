import type { Fault } from '@/lib/guide/explain/fault'
import { faultAt } from '@/lib/guide/load/source'
import type { MessageFile } from '@/lib/translation/files/message-files'
import type { Exceptions } from './exceptions'

/** A fault of a message, with the name of the rule that found it. */
export type MessageFault = Fault & {
  rule: string
  locale: string
  namespace: string
  /** The dotted key, where the rule judges one message. */
  key?: string
}

/** One message of one locale as the rules see it. */
export type Text = {
  key: string
  text: string
  /** The text that it translates; absent in the first locale. */
  source?: string
  file: MessageFile
}

/** A row of the glossary: what is meant, our word for it, and the words that must not stand for it. */
export type Term = { meaning: string; word: string; never: string[] }

/** The facts that rules use besides the message itself. */
export type CheckContext = {
  exceptions: Exceptions
  /** The words that must not be used, by locale. */
  glossary: ReadonlyMap<string, readonly Term[]>
}

export type Complaint = { message: string; remedy: string }

/** Finds one kind of mistake in one message. */
export type TextRule = (text: Text, context: CheckContext) => Complaint[]

/** Returns a complaint as a fault at the message's line. */
export function faultOf({ key, file }: Text, rule: string, { message, remedy }: Complaint): MessageFault {
  const { locale, namespace } = file
  const place = file.source
    ? faultAt(file.source, key.split('.'), message, remedy)
    : { file: file.file, line: 1, column: 1, message, remedy }
  return { ...place, rule, locale, namespace, key }
}
