import type { DemoTenant } from './story'
import { atCompany, days, does, hours, opens, tests, ticks, waits, worksUpTo } from './story'

const guideId = 'connex-sage-intacct'
const writes = { permissionType: 'role', ipFilter: 'no', entities: 'one', access: 'write' }
const reads = { ...writes, access: 'read', ipFilter: 'yes' }
const byUser = { ...reads, permissionType: 'user' }

export const connexTenants: DemoTenant[] = [
  {
    guideId,
    company: 'Northgate Outfitters',
    person: 'Ruth Okonjo <ruth@northgate.example>',
    locale: 'en',
    owner: 'jonas',
    answers: writes,
    story: [hours(4), opens, worksUpTo('connect', 1.5), tests(atCompany('OK-NORTHGATE')), days(8)],
  },
  {
    guideId,
    company: 'Boutique Vauban',
    person: 'Marc Vasseur <marc.vasseur@vauban.example>',
    locale: 'fr',
    owner: 'claire',
    answers: reads,
    story: [days(1), opens, worksUpTo('create-role', 0.7), ticks('create-role', 21), days(5)],
  },
  {
    guideId,
    company: 'Saltmarsh Books',
    person: 'Owen Price <owen@saltmarsh.example>',
    locale: 'en',
    owner: 'jonas',
    answers: byUser,
    story: [
      hours(2),
      opens,
      worksUpTo('connect', 0.8),
      tests(atCompany('NOT-SUBSCRIBED')),
      hours(5),
      tests(atCompany('NOT-SUBSCRIBED')),
      days(4),
    ],
  },
  {
    guideId,
    company: 'Elvebakken Sport AS',
    person: 'Turid Elvebakken <turid@elvebakken.example>',
    locale: 'no',
    answers: writes,
    story: [hours(7), opens, worksUpTo('authorize-sender', 0.3), hours(2)],
  },
  {
    guideId,
    company: 'Perrin Vélos',
    person: 'Lucie Perrin <lucie@perrin-velos.example>',
    locale: 'fr',
    erpLanguage: 'en',
    owner: 'claire',
    answers: writes,
    story: [
      hours(20),
      opens,
      worksUpTo('connect', 0.5),
      tests(atCompany('SENDER-UNAUTHORIZED-PERRIN')),
      does('authorize-sender'),
      tests(atCompany('TWO-MISSING-PERRIN')),
      hours(6),
      does('create-role'),
      tests(atCompany('OK-PERRIN')),
      days(26),
    ],
  },
  {
    guideId,
    company: 'Ashdown Garden Centres',
    person: 'Leah Ashdown <leah@ashdown.example>',
    locale: 'en',
    answers: reads,
    story: [hours(3), opens, days(9)],
  },
  {
    guideId,
    company: 'Vestfold Kaffe AS',
    person: 'Jonas Lie-Hansen <jonas@vestfoldkaffe.example>',
    locale: 'no',
    owner: 'ingrid',
    answers: writes,
    story: [
      hours(11),
      opens,
      worksUpTo('create-user', 0.5),
      waits('create-user', 'colleague', 'Siv i IT'),
      days(2),
    ],
  },
  {
    guideId,
    company: 'Redbrick Trading',
    person: 'Nadia Hussain <nadia@redbrick.example>',
    locale: 'en',
    owner: 'jonas',
    answers: writes,
    story: [hours(1), opens, worksUpTo('connect', 0.3), tests(atCompany('OK-REDBRICK')), hours(5)],
  },
]
