import type { Locale } from '@/i18n/routing'
import { erpLanguageFor, type Guide } from '@/lib/guide/model/guide'
import { guideInLocale } from '@/lib/guide/model/names'
import { absoluteUrl } from '@/lib/platform/env'
import { mailKinds, ownerMailKinds, staffMailKinds } from '@/lib/platform/mail/outbox'
import { exampleCompany, exampleTime, kari, ola, type Reading } from '@/lib/staff/preview/example-view'
import type { Mail } from '@/lib/worker/read-mail'

/** Returns a mail of a kind with example data, or undefined where there is no such kind. Its links lead nowhere. */
export function exampleMail(guide: Guide, kind: string, { locale, erpLanguage }: Reading): Mail | undefined {
  const to = { name: kari.name, email: 'kari@nordlys.example' }
  const base = { to, locale, url: absoluteUrl(`/${locale}/start/example`) }
  const own = guideInLocale(guide, locale)
  const [cause, repaired] = Object.entries(guide.causes).find(([, { repairs }]) => repairs.length > 0) ?? []
  const taskId = repaired?.repairs[0] ?? guide.tasks[0]?.id ?? ''
  const customerKind = mailKinds.find((each) => each === kind)
  if (customerKind)
    return {
      ...base,
      kind: customerKind,
      erpLanguage: erpLanguageFor(guide, erpLanguage ?? locale),
      company: exampleCompany,
      guide: own,
      until: new Date('2027-01-20T12:00:00Z'),
      progress: { done: 3, total: 8, taskId },
      broken: { at: exampleTime, taskId, ...(cause !== undefined && { cause }) },
      expiresOn: '2027-03-01',
      handover: { taskId, from: to, to: { name: ola.name, email: 'ola@nordlys.example' }, message: '' },
    }
  return staffMail(own, kind, { ...base, cause })
}

type Base = { to: Mail['to']; locale: Locale; url: string; cause: string | undefined }

function staffMail(guide: Guide, kind: string, { cause, ...base }: Base): Mail | undefined {
  const staffKind = staffMailKinds.find((each) => each === kind)
  if (staffKind)
    return {
      ...base,
      kind: staffKind,
      endpoint: { url: 'https://hooks.vendor.example/handrail', failingHours: 30, isGone: false },
      expiry: { company: exampleCompany, guide, day: '2027-03-01' },
    }
  const ownerKind = ownerMailKinds.find((each) => each === kind)
  const connection = {
    onboardingId: 'example',
    company: exampleCompany,
    guide,
    ...(cause !== undefined && { cause }),
  }
  return ownerKind && { ...base, kind: ownerKind, connections: [connection], more: 0 }
}
