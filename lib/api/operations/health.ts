import { z } from 'zod'
import { defineOperation } from '@/lib/api/operation'
import { Problem } from '@/lib/api/problem'
import { listOutages } from '@/lib/connection/health/outages'
import { type ReportRefusal, reportFailure } from '@/lib/connection/health/report-failure'
import { listGuides } from '@/lib/guide/catalog'

const begunTestSchema = z
  .object({ testId: z.uuid(), reference: z.string(), startedAt: z.iso.datetime() })
  .meta({ id: 'BegunTest' })

export const reportFailureOperation = defineOperation({
  id: 'reportFailure',
  group: 'health',
  method: 'POST',
  path: '/onboardings/{onboardingId}/report-failure',
  scope: 'write',
  params: z.object({ onboardingId: z.uuid() }),
  status: 202,
  answer: begunTestSchema,
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
  run: async ({ params: { onboardingId } }) => {
    const begun = await reportFailure(onboardingId)
    if ('code' in begun) return toProblem(begun)
    const { id, reference, startedAt } = begun
    return { testId: id, reference, startedAt: startedAt.toISOString() }
  },
})

function toProblem(refusal: ReportRefusal): Problem {
  const minutes = 'retryAfterMinutes' in refusal ? refusal.retryAfterMinutes : undefined
  return new Problem(refusal.code, minutes === undefined ? {} : { retryAfter: minutes * 60 })
}

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
