import { freshnessOf } from '@/lib/translation/record/freshness'
import type { TranslationRecord } from '@/lib/translation/record/record'
import type { Complaint, Text } from './rule'

/** Returns the name of a message in the record of its locale. */
export function recordKey(namespace: string, key: string): string {
  return `${namespace} ${key}`
}

/** Finds a translation whose source was changed, and one that nobody has recorded. */
export function outdated(
  record: TranslationRecord | undefined,
  { key, text, source, file }: Text,
): Complaint[] {
  if (!record || source === undefined) return []
  switch (freshnessOf(record.get(recordKey(file.namespace, key)), source, text)) {
    case 'fresh':
      return []
    case 'stale':
      return [
        {
          message: `The source of this translation was changed. It says now: ${source}`,
          remedy: `Translate it anew, or say that it still holds: npm run messages:record -- --still-right ${file.namespace}:${key}`,
        },
      ]
    case 'unrecorded':
      return [
        {
          message: 'This translation is not in the record of what was translated from what.',
          remedy: 'Run: npm run messages:record',
        },
      ]
  }
}
