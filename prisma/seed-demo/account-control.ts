import {
  colleagueDoes,
  days,
  does,
  finishes,
  handsOver,
  hours,
  isArchived,
  opens,
  tests,
  worksUpTo,
} from './moves'
import { asUser } from './sign-ins'
import type { DemoTenant } from './tenant'

const guideId = 'account-control-twentyfour-seven-office'
const own = { whoManages: 'customer', clients: 'one' }
const several = { whoManages: 'customer', clients: 'several' }
const byVendor = { whoManages: 'vendor', clients: 'one' }

export const accountControlTenants: DemoTenant[] = [
  {
    guideId,
    company: 'Granit Regnskap AS',
    person: 'Per Granit <per@granit.example>',
    locale: 'no',
    owner: 'ingrid',
    answers: several,
    story: [hours(14), opens, worksUpTo('accept-further-invitations', 0.8), hours(22)],
  },
  {
    guideId,
    company: 'Solsiden Økonomi AS',
    person: 'Anne-Grete Moe <ag.moe@solsiden.example>',
    locale: 'no',
    owner: 'ingrid',
    answers: own,
    story: [
      hours(3),
      opens,
      worksUpTo('connect', 0.4),
      tests(asUser('one-solsiden@solsiden.example')),
      days(6),
    ],
  },
  {
    guideId,
    company: 'Bryggen Byrå AS',
    person: 'Ole Tveit <ole@bryggen.example>',
    locale: 'no',
    owner: 'ingrid',
    answers: byVendor,
    story: [days(1), opens, worksUpTo('wait-for-vendor', 0.3), does('wait-for-vendor'), finishes(), days(11)],
  },
  {
    guideId,
    company: 'Tindlund & Co',
    person: 'Frida Tindlund <frida@tindlund.example>',
    locale: 'no',
    answers: several,
    story: [
      hours(5),
      opens,
      worksUpTo('connect', 0.5),
      tests(asUser('none-tindlund@tindlund.example')),
      hours(7),
    ],
  },
  {
    guideId,
    company: 'Nordvik Accounting AB',
    person: 'Elin Nordvik <elin@nordvik.example>',
    locale: 'en',
    erpLanguage: 'sv',
    owner: 'jonas',
    answers: own,
    story: [
      hours(2),
      opens,
      worksUpTo('invite-user', 0.4),
      handsOver('invite-user', 'Göran Ek', 'goran@nordvik.example', 'You are the administrator, thanks!'),
      hours(19),
      colleagueDoes('invite-user'),
      hours(3),
      worksUpTo('connect', 0.3),
      tests(asUser('several-nordvik@nordvik.example')),
      days(15),
    ],
  },
  {
    guideId,
    company: 'Fjordtall Regnskap AS',
    person: 'Stian Aas <stian@fjordtall.example>',
    locale: 'no',
    owner: 'ingrid',
    answers: byVendor,
    story: [hours(4), opens, worksUpTo('invite-user', 0.4), hours(31)],
  },
  {
    guideId,
    company: 'Hjelle Revisjon',
    person: 'Marit Hjelle <marit@hjelle.example>',
    locale: 'no',
    answers: own,
    story: [days(18)],
  },
  {
    guideId,
    company: 'Storgata 14 Drift AS',
    person: 'Kjell Rønning <kjell@storgata14.example>',
    locale: 'no',
    owner: 'ingrid',
    answers: own,
    story: [hours(9), opens, worksUpTo('prepare-mailbox', 2), days(45), isArchived],
  },
]
