import type api from '@/messages/en/api.json'
import type common from '@/messages/en/common.json'
import type connect from '@/messages/en/connect.json'
import type connected from '@/messages/en/connected.json'
import type connectionTest from '@/messages/en/connectionTest.json'
import type consent from '@/messages/en/consent.json'
import type dashboard from '@/messages/en/dashboard.json'
import type developers from '@/messages/en/developers.json'
import type errorPage from '@/messages/en/errorPage.json'
import type errors from '@/messages/en/errors.json'
import type handOver from '@/messages/en/handOver.json'
import type history from '@/messages/en/history.json'
import type importWords from '@/messages/en/import.json'
import type insight from '@/messages/en/insight.json'
import type installation from '@/messages/en/installation.json'
import type instructions from '@/messages/en/instructions.json'
import type invite from '@/messages/en/invite.json'
import type mail from '@/messages/en/mail.json'
import type onboardingDetail from '@/messages/en/onboardingDetail.json'
import type onboardingList from '@/messages/en/onboardingList.json'
import type preview from '@/messages/en/preview.json'
import type print from '@/messages/en/print.json'
import type reminders from '@/messages/en/reminders.json'
import type signIn from '@/messages/en/signIn.json'
import type start from '@/messages/en/start.json'
import type task from '@/messages/en/task.json'
import type taskList from '@/messages/en/taskList.json'
import type translations from '@/messages/en/translations.json'
import type vendorKeys from '@/messages/en/vendorKeys.json'
import type webhooks from '@/messages/en/webhooks.json'
import type { Locale } from './routing'

/** The words of one ERP or one guide. Its keys, such as `tasks.connect.title`, are known only when the files are read. */
type GuideWords = { [key: string]: string }

/**
 * Every message of the product, with the keys of the English files. A new file in `messages/<locale>` is added here; until
 * then the compiler refuses its namespace.
 */
export type Messages = {
  api: typeof api
  common: typeof common
  connect: typeof connect
  connected: typeof connected
  connectionTest: typeof connectionTest
  consent: typeof consent
  dashboard: typeof dashboard
  developers: typeof developers
  errorPage: typeof errorPage
  errors: typeof errors
  handOver: typeof handOver
  history: typeof history
  import: typeof importWords
  insight: typeof insight
  instructions: typeof instructions
  installation: typeof installation
  invite: typeof invite
  mail: typeof mail
  onboardingDetail: typeof onboardingDetail
  onboardingList: typeof onboardingList
  preview: typeof preview
  print: typeof print
  reminders: typeof reminders
  signIn: typeof signIn
  start: typeof start
  task: typeof task
  taskList: typeof taskList
  translations: typeof translations
  vendorKeys: typeof vendorKeys
  webhooks: typeof webhooks
  erps: { [erp: string]: GuideWords }
  guides: { [guide: string]: GuideWords }
}

declare module 'next-intl' {
  interface AppConfig {
    Locale: Locale
    Messages: Messages
  }
}
