import type { Locale } from '@/i18n/routing'
import type { Scenes } from '../visitor'
import {
  choicesMade,
  companyReplaced,
  endedByWord,
  justConnected,
  otherCompanyFound,
  untestedPermissions,
} from './after-connection'
import {
  beginner,
  colleague,
  connectedCustomer,
  customerAtWork,
  newcomer,
  sender,
  tester,
  testerWithFailures,
  visitorWithoutSession,
} from './customer'
import { staff } from './staff'

/**
 * The people and the pages that each of them can open: together every page of the product in every state. Axe checks each page in
 * one language. It takes the language named here for the first page of a person, and the next language for the next page.
 */
export const people: [who: string, first: Locale, makeScenes: () => Promise<Scenes>][] = [
  ['a visitor without a session', 'en', visitorWithoutSession],
  ['a customer without any answer', 'fr', newcomer],
  ['a customer without a completed task', 'no', beginner],
  ['a customer at work', 'no', customerAtWork],
  ['a customer who has handed tasks over', 'no', sender],
  ['a colleague', 'en', colleague],
  ['a customer whose tests found problems', 'en', tester],
  ['a customer whose tests fail in many ways', 'fr', testerWithFailures],
  ['a connected customer', 'no', connectedCustomer],
  ['the staff', 'en', staff],
  ['a customer with clients to choose from', 'no', justConnected],
  ['a customer who has chosen and imported', 'no', choicesMade],
  ['a customer whose test reached another company', 'en', otherCompanyFound],
  ['a customer who replaced their company', 'no', companyReplaced],
  ['a customer whose word ends the guide', 'en', endedByWord],
  ['a customer with permissions that no test asks for', 'no', untestedPermissions],
]
