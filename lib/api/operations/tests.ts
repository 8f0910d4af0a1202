import { z } from 'zod'
import { defineOperation } from '@/lib/api/operation'
import { Problem } from '@/lib/api/problem'
import { findPeople, onboardingParams } from '@/lib/api/shapes/existing'
import { apiTestSelect, testSchema, toTest } from '@/lib/api/shapes/test'
import type { TestRefusal } from '@/lib/connection/credentials/credentials-form'
import { runTest } from '@/lib/connection/test/run-test'
import { startVendorTest } from '@/lib/connection/test/start-vendor-test'
import { db } from '@/lib/platform/db'

export const startTestOperation = defineOperation({
  id: 'startTest',
  group: 'tests',
  method: 'POST',
  path: '/onboardings/{onboardingId}/tests',
  scope: 'write',
  params: onboardingParams,
  status: 202,
  answer: testSchema,
  isIdempotent: true,
  locate: ({ id, onboardingId }) => `/onboardings/${onboardingId}/tests/${id}`,
  problems: ['credentialsMissing', 'tooManyTests', 'erpPaused', 'refusedTooOften', 'sameAsRefused'],
  run: async ({ caller, params: { onboardingId }, later }) => {
    const [contact] = (await findPeople(onboardingId)) ?? []
    if (!contact) return new Problem('notFound')
    const started = await startVendorTest({ onboardingId, apiKeyId: caller.keyId }, contact.id)
    if ('code' in started) return toTestProblem(started)
    const { run, testId } = started
    if (run) later(() => runTest(run))
    return findTest(onboardingId, testId)
  },
})

/** Returns the refusal of a test that has not begun, with the time after which it may. */
export function toTestProblem({ code, ...wait }: TestRefusal | { code: 'credentialsMissing' }): Problem {
  const minutes = 'retryAfterMinutes' in wait ? wait.retryAfterMinutes : undefined
  return new Problem(code, minutes === undefined ? {} : { retryAfter: minutes * 60 })
}

export const listTests = defineOperation({
  id: 'listTests',
  group: 'tests',
  method: 'GET',
  path: '/onboardings/{onboardingId}/tests',
  scope: 'read',
  params: onboardingParams,
  answer: z.object({ data: z.array(testSchema) }),
  run: async ({ params: { onboardingId } }) => {
    if (!(await findPeople(onboardingId))) return new Problem('notFound')
    const rows = await db.connectionTest.findMany({
      where: { onboardingId },
      orderBy: [{ startedAt: 'desc' }, { id: 'desc' }],
      take: 20,
      select: apiTestSelect,
    })
    return { data: rows.map(toTest) }
  },
})

export const readTest = defineOperation({
  id: 'readTest',
  group: 'tests',
  method: 'GET',
  path: '/onboardings/{onboardingId}/tests/{testId}',
  scope: 'read',
  params: onboardingParams.extend({ testId: z.uuid() }),
  answer: testSchema,
  run: ({ params: { onboardingId, testId } }) => findTest(onboardingId, testId),
})

/** Returns one test as the API shows it. */
export async function findTest(
  onboardingId: string,
  id: string,
): Promise<z.input<typeof testSchema> | Problem> {
  const where = { id, onboardingId, onboarding: { erasedAt: null } }
  const row = await db.connectionTest.findFirst({ where, select: apiTestSelect })
  return row ? toTest(row) : new Problem('notFound')
}
