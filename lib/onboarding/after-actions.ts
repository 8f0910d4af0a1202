'use server'

import { authorize } from '@/lib/auth/authorize'
import { localeOf } from '@/lib/auth/form-locale'
import type { Participant } from '@/lib/auth/session'
import { textOf } from '@/lib/form-data'
import { chooseOption as choose } from './choose-option'
import { importCompanies as importAll, leaveOutCompany, markCompany } from './companies'
import { leadOn } from './lead-on'
import { donePath } from './paths'

/** Fields of all: onboardingId, locale. Each leads back to the record, which shows how things stand, refused or not. */

/** Fields: choiceId, optionId. */
export async function chooseOption(formData: FormData): Promise<void> {
  const participant = await authorize(formData)
  await choose(participant, {
    choiceId: textOf(formData, 'choiceId'),
    optionId: textOf(formData, 'optionId'),
  })
  leadBack(participant, formData)
}

/** Fields: list, and companyId once for each company. */
export async function importCompanies(formData: FormData): Promise<void> {
  const participant = await authorize(formData)
  const companyIds = formData.getAll('companyId').filter((id) => typeof id === 'string')
  await importAll(participant, { list: textOf(formData, 'list'), companyIds })
  leadBack(participant, formData)
}

/** Fields: list, companyId, step (setUp, notSetUp, leaveOut). */
export async function moveCompany(formData: FormData): Promise<void> {
  const participant = await authorize(formData)
  const company = { list: textOf(formData, 'list'), companyId: textOf(formData, 'companyId') }
  const step = textOf(formData, 'step')
  if (step === 'leaveOut') await leaveOutCompany(participant, company)
  if (step === 'setUp' || step === 'notSetUp') await markCompany(participant, company, step === 'setUp')
  leadBack(participant, formData)
}

function leadBack(participant: Participant, formData: FormData): never {
  leadOn(donePath(localeOf(formData, participant), participant.onboardingId))
}
