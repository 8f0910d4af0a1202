import type { DemoTenant } from './story'
import { days, finishes, handsOver, hours, opens, ticks, waits, worksUpTo } from './story'

const guideId = 'accounting-software-national-bank'
const alone = { selfApproval: 'yes', businessGroup: 'no' }
const approved = { selfApproval: 'no', businessGroup: 'no' }
const grouped = { selfApproval: 'unsure', businessGroup: 'yes' }

export const nationalBankTenants: DemoTenant[] = [
  {
    guideId,
    company: 'Maple Bakery Ltd',
    person: 'Simone Tremblay <simone@maplebakery.example>',
    locale: 'en',
    answers: approved,
    story: [
      hours(5),
      opens,
      worksUpTo('approve-group', 0.6),
      waits('approve-group', 'approval', 'Second signatory'),
      days(4),
    ],
  },
  {
    guideId,
    company: 'Érablière du Nord inc.',
    person: 'Jean-François Bouchard <jf.bouchard@erablieredunord.example>',
    locale: 'fr',
    owner: 'claire',
    answers: alone,
    story: [days(1), opens, finishes(0.7), days(9)],
  },
  {
    guideId,
    company: 'Clinique dentaire Rosemont',
    person: 'Dre Amélie Caron <acaron@dentaire-rosemont.example>',
    locale: 'fr',
    owner: 'claire',
    answers: approved,
    story: [hours(7), opens, finishes(1.4), days(22)],
  },
  {
    guideId,
    company: 'Prairie Steel Works',
    person: 'Hank Olson <hank@prairiesteel.example>',
    locale: 'en',
    owner: 'jonas',
    answers: grouped,
    story: [
      hours(3),
      opens,
      worksUpTo('create-account-group', 0.5),
      ticks('create-account-group', 4),
      hours(26),
    ],
  },
  {
    guideId,
    company: 'Quincaillerie St-Laurent',
    person: 'Gilles Pelletier <gilles@quincaillerie-stl.example>',
    locale: 'fr',
    answers: alone,
    story: [
      hours(10),
      opens,
      worksUpTo('create-user', 0.4),
      handsOver(
        'create-user',
        'Nathalie Roy',
        'nroy@quincaillerie-stl.example',
        'C’est toi l’administratrice.',
      ),
      days(1),
    ],
  },
  {
    guideId,
    company: 'Lakeshore Dental Group',
    person: 'Megan Doyle <megan@lakeshoredental.example>',
    locale: 'en',
    owner: 'jonas',
    answers: alone,
    story: [hours(2), opens, finishes(0.3), days(2)],
  },
  {
    guideId,
    company: 'Atelier Beaubien',
    person: 'Noémie Lavoie <noemie@atelier-beaubien.example>',
    locale: 'fr',
    owner: 'claire',
    answers: grouped,
    story: [hours(1)],
  },
]
