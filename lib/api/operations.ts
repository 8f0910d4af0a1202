import { z } from 'zod'
import { absoluteUrl } from '@/lib/platform/env'
import { apiBase } from './find-operation'
import { describeApi } from './openapi'
import { defineOperation, type Operation } from './operation'
import {
  archiveOnboardingOperation,
  changeOnboardingOperation,
  deleteOnboardingOperation,
  unarchiveOnboardingOperation,
} from './operations/change-onboarding'
import { createOnboarding } from './operations/create-onboarding'
import { confirmCredentialsOperation, readCredentialsOperation } from './operations/credentials'
import { listEvents } from './operations/events'
import { listGuidesOperation } from './operations/guides'
import { listErpsOperation, reportFailureOperation } from './operations/health'
import { listLinks, makeLinkOperation, revokeLinkOperation } from './operations/links'
import { listOnboardings, readOnboarding } from './operations/read-onboardings'
import { changeTenantOperation, listTenants, readTenant } from './operations/tenants'
import { listTests, readTest, startTestOperation } from './operations/tests'

const readDocument = defineOperation({
  id: 'readDocument',
  group: 'document',
  method: 'GET',
  path: '/openapi.json',
  scope: 'none',
  answer: z.record(z.string(), z.unknown()),
  run: async () => ({ ...describeApi(operations, absoluteUrl(apiBase)) }),
})

/** Every operation of the API, in the order of the reference. */
export const operations: Operation[] = [
  listGuidesOperation,
  listTenants,
  readTenant,
  changeTenantOperation,
  listOnboardings,
  createOnboarding,
  readOnboarding,
  changeOnboardingOperation,
  archiveOnboardingOperation,
  unarchiveOnboardingOperation,
  deleteOnboardingOperation,
  makeLinkOperation,
  listLinks,
  revokeLinkOperation,
  startTestOperation,
  listTests,
  readTest,
  readCredentialsOperation,
  confirmCredentialsOperation,
  reportFailureOperation,
  listErpsOperation,
  listEvents,
  readDocument,
]
