import 'server-only'
import { textsByNameSchema } from '@/lib/onboarding/load-state'
import type { OnboardingStatus, WaitingOn } from '@/lib/onboarding/summary/status'
import { wakeJob } from '@/lib/platform/jobs/wake-job'
import type { Prisma } from '@/prisma/generated/client'
import type { DerivedEvent } from './derive-events'
import type { PublishedEventData } from './event-data'

type Transaction = Prisma.TransactionClient

const publishedSelect = {
  id: true,
  guideId: true,
  state: true,
  tasksDone: true,
  tasksTotal: true,
  currentTaskId: true,
  waitingOn: true,
  waitingSince: true,
  lastCause: true,
  createdAt: true,
  connectedAt: true,
  completedAt: true,
  archivedAt: true,
  tenant: { select: { id: true, externalId: true, metadata: true } },
} satisfies Prisma.OnboardingSelect

type PublishedRow = Prisma.OnboardingGetPayload<{ select: typeof publishedSelect }>

/**
 * Writes events of one onboarding for the vendor's software, in the transaction of the change that they tell. The caller has
 * locked the onboarding's row, so that events of one onboarding are numbered in their order. An onboarding about to be deleted
 * is published before it goes.
 */
export async function publishEvents(
  tx: Transaction,
  onboardingId: string,
  events: DerivedEvent[],
): Promise<void> {
  if (events.length === 0) return
  const where = { id: onboardingId }
  const row = await tx.onboarding.findUniqueOrThrow({ where, select: publishedSelect })
  const tenantId = row.tenant.id
  await tx.publishedEvent.createMany({
    data: events.map(({ type, ...detail }) => ({
      type,
      onboardingId,
      tenantId,
      data: { ...toData(row), ...detail },
    })),
  })
  const endpoint = await tx.webhookEndpoint.findFirst({ where: { offAt: null }, select: { id: true } })
  if (endpoint) await wakeJob(tx, 'deliverWebhooks')
}

function toData({ tenant, ...row }: PublishedRow): PublishedEventData {
  return {
    onboarding: {
      ...row,
      state: row.state as OnboardingStatus,
      waitingOn: row.waitingOn as WaitingOn | null,
      waitingSince: toText(row.waitingSince),
      createdAt: row.createdAt.toISOString(),
      connectedAt: toText(row.connectedAt),
      completedAt: toText(row.completedAt),
      archivedAt: toText(row.archivedAt),
    },
    tenant: { ...tenant, metadata: textsByNameSchema.parse(tenant.metadata) },
  }
}

function toText(time: Date | null): string | null {
  return time?.toISOString() ?? null
}

/**
 * Removes the vendor's own texts about a tenant from the events of an onboarding, and what receivers of webhooks have answered to them.
 * Ids, codes and times stay.
 */
export async function eraseVendorTexts(tx: Transaction, onboardingId: string): Promise<void> {
  await tx.$executeRaw`
    update "PublishedEvent" set data = jsonb_set(data, '{tenant,metadata}', '{}')
    where "onboardingId" = ${onboardingId}::uuid`
  await tx.$executeRaw`
    update "WebhookAttempt" attempt set answer = ''
    from "WebhookEndpoint" endpoint join "WebhookDelivery" delivery on delivery."endpointId" = endpoint.id
    where delivery."onboardingId" = ${onboardingId}::uuid and attempt."deliveryId" = delivery.id and attempt.answer <> ''`
}
