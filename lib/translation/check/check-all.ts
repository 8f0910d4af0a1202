import { contentFolders } from '@/i18n/content-folders'
import { writtenLocales } from '@/i18n/routing'
import { readCatalog } from '@/lib/guide/catalog'
import { type CheckedMessages, checkMessages } from './check-messages'

/** Checks the messages of this installation: the product's, and those of CONTENT_DIR. */
export function checkAllMessages(folders: readonly string[] = contentFolders()): CheckedMessages {
  const { erps, wordFilesOfBrokenGuides } = readCatalog(folders)
  return checkMessages(folders, erps, writtenLocales, wordFilesOfBrokenGuides)
}
