import type { Locale } from '@/i18n/routing'
import type { Scenes } from '../visitor'
import { attested, chosen, justConnected, ledElsewhere, referred, replaced } from './after-connection'
import {
  beginner,
  colleague,
  connected,
  newcomer,
  sender,
  stranger,
  tester,
  unlucky,
  worker,
} from './customer'
import { staff } from './staff'

/**
 * Whoever there is, and their pages: together every page of the product in every state it can be in. Axe looks at each page in one
 * language, at the first one in the language named here and at the next one in the next.
 */
export const people: [who: string, first: Locale, makeScenes: () => Promise<Scenes>][] = [
  ['a stranger', 'en', stranger],
  ['a newcomer', 'fr', newcomer],
  ['a beginner', 'no', beginner],
  ['somebody at work', 'no', worker],
  ['a sender', 'no', sender],
  ['a colleague', 'en', colleague],
  ['a tester', 'en', tester],
  ['an unlucky tester', 'fr', unlucky],
  ['somebody connected', 'no', connected],
  ['the staff', 'en', staff],
  ['somebody with clients to choose from', 'no', justConnected],
  ['somebody who has chosen and imported', 'no', chosen],
  ['somebody led to another company', 'en', ledElsewhere],
  ['somebody who replaced their company', 'no', replaced],
  ['somebody whose word ends the guide', 'en', attested],
  ['somebody with permissions that no test asks for', 'no', referred],
]
