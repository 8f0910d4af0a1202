import type { DemoTenant } from './story'
import { atCompany, days, handsOver, hours, opens, tests, waits, worksUpTo } from './story'

const guideId = 'paymentus-sage-intacct'
const plain = { permissionType: 'role', ipFilter: 'no', entities: 'one' }
const filtered = { ...plain, ipFilter: 'yes' }

export const paymentusTenants: DemoTenant[] = [
  {
    guideId,
    company: 'Cascade Water District',
    person: 'Gloria Ramirez <gloria@cascadewater.example>',
    locale: 'en',
    owner: 'jonas',
    answers: filtered,
    story: [
      hours(8),
      opens,
      worksUpTo('ask-for-addresses', 0.4),
      waits('ask-for-addresses', 'vendor', 'Support'),
      days(2),
    ],
  },
  {
    guideId,
    company: 'Régie des eaux de la Vallée',
    person: 'Mathieu Gagnon <mgagnon@regie-vallee.example>',
    locale: 'fr',
    owner: 'claire',
    answers: plain,
    story: [days(1), opens, worksUpTo('connect', 1), tests(atCompany('OK-VALLEE')), days(12)],
  },
  {
    guideId,
    company: 'Pine County Utilities',
    person: 'Walt Jensen <walt@pinecounty.example>',
    locale: 'en',
    owner: 'jonas',
    answers: plain,
    story: [hours(5), opens, worksUpTo('connect', 0.6), tests(atCompany('LOCKED')), hours(2)],
  },
  {
    guideId,
    company: 'Harbor Heights Energy Cooperative of Greater Whatcom and the San Juan Islands',
    person: 'Beatrice Montgomery-Fitzsimmons <b.montgomery-fitzsimmons@harborheights.example>',
    locale: 'en',
    answers: filtered,
    story: [
      days(1),
      opens,
      worksUpTo('allow-given-ips', 0.9),
      handsOver('allow-given-ips', 'Network desk', 'network@harborheights.example'),
      hours(16),
    ],
  },
  {
    guideId,
    company: 'Lillevik Kraft AS',
    person: 'Hanne Lillevik <hanne@lillevik.example>',
    locale: 'no',
    owner: 'ingrid',
    answers: plain,
    story: [hours(2), opens, worksUpTo('connect', 0.3), tests(atCompany('OK-LILLEVIK')), days(3)],
  },
  {
    guideId,
    company: 'Mesa Verde Schools',
    person: 'Carlos Ortega <carlos@mesaverde.example>',
    locale: 'en',
    answers: plain,
    story: [days(2)],
  },
  {
    guideId,
    company: 'Blue Ridge Telecom',
    person: 'Annette Cole <annette@blueridge.example>',
    locale: 'en',
    owner: 'jonas',
    answers: filtered,
    story: [
      hours(6),
      opens,
      worksUpTo('connect', 1.2),
      tests(atCompany('OK-BLUERIDGE')),
      days(50),
      tests(atCompany('OK-BLUERIDGE', 'not-the-password')),
      hours(1),
      tests(atCompany('OK-BLUERIDGE', 'nor-this-one')),
      hours(9),
    ],
  },
]
