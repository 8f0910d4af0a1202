import type { Locale } from '@/i18n/routing'
import { getGuide } from '@/lib/guide/catalog'
import { erpLanguageFor } from '@/lib/guide/model/guide'
import { sageTasks } from './branches'
import { sandboxCompany, sandboxPassword, sandboxUser } from './invitation'
import type { Words } from './words'

/**
 * One customer's way through a guide: their languages, their answers, and the ids of the tasks that follow, in order. The last
 * task ends the guide. `situation` is a part of a test's title.
 */
export type Route = {
  situation: string
  guideId: string
  locale: Locale
  erpLanguage: string
  answers: Record<string, string>
  tasks: string[]
}

/** A route that ends with a connection test, and the sign-in details for it. */
export type TestedRoute = Route & { credentials(words: Words): Record<string, string> }

/** Returns the route for a reader of another language. The ERP's language follows the reader's where the ERP has it. */
export function inLocale<R extends Route>(route: R, locale: Locale): R {
  const { erp } = getGuide(route.guideId) ?? {}
  return { ...route, locale, erpLanguage: erp ? erpLanguageFor({ erp }, locale) : locale }
}

const signInToSage = ({ guide }: Words) => ({
  companyId: sandboxCompany('MULTI-ENTITY'),
  entityId: 'NORTH',
  userId: String(guide.values.userId),
  password: sandboxPassword,
})

const addressesAskedFor: TestedRoute = {
  situation: 'who has an IP filter and whose vendor publishes no addresses',
  guideId: 'paymentus-sage-intacct',
  locale: 'en',
  erpLanguage: 'en',
  answers: { permissionType: 'role', ipFilter: 'yes', entities: 'several' },
  tasks: sageTasks('role', ['ask-for-addresses', 'allow-given-ips']),
  credentials: signInToSage,
}

export const readingAlone: TestedRoute = {
  situation: 'whose vendor may only read',
  guideId: 'connex-sage-intacct',
  locale: 'fr',
  erpLanguage: 'fr',
  answers: { permissionType: 'user', ipFilter: 'yes', entities: 'several', access: 'read' },
  tasks: sageTasks('user', ['allow-ips']),
  credentials: signInToSage,
}

export const severalClients: TestedRoute = {
  situation: 'with several clients and a user of their own',
  guideId: 'account-control-twentyfour-seven-office',
  locale: 'no',
  erpLanguage: 'no',
  answers: { whoManages: 'customer', clients: 'several' },
  tasks: [
    'answer-questions',
    'check-rights',
    'prepare-mailbox',
    'invite-user',
    'invite-to-further-clients',
    'accept-invitation',
    'accept-further-invitations',
    'connect',
  ],
  credentials: () => ({ username: sandboxUser('several'), password: sandboxPassword }),
}

export const testedRoutes = [addressesAskedFor, readingAlone, severalClients]

export const userOfTheVendor: Route = {
  situation: 'whose vendor manages the user',
  guideId: 'account-control-twentyfour-seven-office',
  locale: 'en',
  erpLanguage: 'en',
  answers: { whoManages: 'vendor', clients: 'one' },
  tasks: [
    'answer-questions',
    'check-rights',
    'agree-address',
    'invite-user',
    'wait-for-vendor',
    'confirm-connection',
  ],
}

export const approvedByOthers: Route = {
  situation: 'at a bank where others approve',
  guideId: 'accounting-software-national-bank',
  locale: 'fr',
  erpLanguage: 'fr',
  answers: { selfApproval: 'no', businessGroup: 'no' },
  tasks: [
    'check-rights',
    'answer-questions',
    'create-user',
    'create-account-group',
    'approve-group',
    'assign-group',
    'approve-assignment',
    'first-sign-in',
    'enter-credentials',
    'confirm-data',
  ],
}
