import { z } from 'zod'
import { defineOperation } from '@/lib/api/operation'
import { Problem } from '@/lib/api/problem'
import { onboardingParams } from '@/lib/api/shapes/existing'
import { testSchema } from '@/lib/api/shapes/test'
import { listOutages } from '@/lib/connection/health/outages'
import { reportFailure } from '@/lib/connection/health/report-failure'
import { runTest } from '@/lib/connection/test/run-test'
import { listGuides } from '@/lib/guide/catalog'
import { findTest, toTestProblem } from './tests'

export const reportFailureOperation = defineOperation({
  id: 'reportFailure',
  group: 'health',
  method: 'POST',
  path: '/onboardings/{onboardingId}/report-failure',
  scope: 'write',
  params: onboardingParams,
  status: 202,
  answer: testSchema,
  isIdempotent: true,
  locate: ({ id, onboardingId }) => `/onboardings/${onboardingId}/tests/${id}`,
  problems: [
    'archived',
    'notConnected',
    'credentialsForgotten',
    'credentialsMissing',
    'sameAsRefused',
    'refusedTooOften',
    'erpPaused',
    'tooManyTests',
  ],
  run: async ({ caller, params: { onboardingId }, later }) => {
    const started = await reportFailure({ onboardingId, apiKeyId: caller.keyId })
    if ('code' in started)
      return 'retryAfterMinutes' in started ? toTestProblem(started) : new Problem(started.code)
    const { run, testId } = started
    if (run) later(() => runTest(run))
    return findTest(onboardingId, testId)
  },
})

const erpSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    outage: z.object({ since: z.iso.datetime(), cause: z.string(), affected: z.int() }).nullable(),
  })
  .meta({ id: 'Erp' })

export const listErpsOperation = defineOperation({
  id: 'listErps',
  group: 'health',
  method: 'GET',
  path: '/erps',
  scope: 'read',
  answer: z.object({ data: z.array(erpSchema) }),
  run: async () => {
    const outages = await listOutages()
    const erps = new Map(
      listGuides().flatMap(({ connector, erp }) => (connector ? [[connector, erp.name]] : [])),
    )
    return {
      data: [...erps].map(([id, name]) => {
        const outage = outages.find(({ erp }) => erp === id)
        return { id, name, outage: outage ? toOutage(outage) : null }
      }),
    }
  },
})

function toOutage({ since, cause, affected }: Awaited<ReturnType<typeof listOutages>>[number]) {
  return { since: since.toISOString(), cause, affected }
}
