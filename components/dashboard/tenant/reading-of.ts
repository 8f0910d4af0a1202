import type { Tenant } from '@/lib/dashboard/tenant'
import type { Reading } from '../../wizard/erp-label'

/** How words about the customer's ERP are read here: in the language of the page, its labels as the contact sees them. */
export function readingOf({ setup }: Tenant): Reading {
  const { guide, company, participant } = setup
  return { guide, company, erpLanguage: participant.erpLanguage }
}
