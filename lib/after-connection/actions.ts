'use server'

import { authorize } from '@/lib/accounts/customer/authorize'
import type { Participant } from '@/lib/accounts/customer/session'
import { formLocale, textOf } from '@/lib/platform/forms/form-data'
import { redirectTo } from '@/lib/platform/forms/redirect'
import { donePath } from '@/lib/platform/routes'
import { chooseOption as choose } from './choose-option'
import { importCompanies as importAll, leaveOutCompany, markCompany } from './companies'

/**
 * Chooses an option from a list of the ERP and returns to the page of the connection. Reads the fields onboardingId, locale,
 * choiceId and optionId.
 */
export async function chooseOptionAction(formData: FormData): Promise<void> {
  const participant = await authorize(formData)
  await choose(participant, {
    choiceId: textOf(formData, 'choiceId'),
    optionId: textOf(formData, 'optionId'),
  })
  redirectToDonePage(participant, formData)
}

/**
 * Imports companies from a list of the ERP and returns to the page of the connection. Reads the fields onboardingId, locale, list,
 * and companyId once for each company.
 */
export async function importCompaniesAction(formData: FormData): Promise<void> {
  const participant = await authorize(formData)
  const companyIds = formData.getAll('companyId').filter((id) => typeof id === 'string')
  await importAll(participant, { list: textOf(formData, 'list'), companyIds })
  redirectToDonePage(participant, formData)
}

/**
 * Marks an imported company as set up or not set up, or leaves it out, and returns to the page of the connection. Reads the fields
 * onboardingId, locale, list, companyId and step (setUp, notSetUp or leaveOut).
 */
export async function moveCompanyAction(formData: FormData): Promise<void> {
  const participant = await authorize(formData)
  const company = { list: textOf(formData, 'list'), companyId: textOf(formData, 'companyId') }
  const step = textOf(formData, 'step')
  if (step === 'leaveOut') await leaveOutCompany(participant, company)
  if (step === 'setUp' || step === 'notSetUp') await markCompany(participant, company, step === 'setUp')
  redirectToDonePage(participant, formData)
}

function redirectToDonePage(participant: Participant, formData: FormData): never {
  redirectTo(donePath(formLocale(formData, participant), participant.onboardingId))
}
