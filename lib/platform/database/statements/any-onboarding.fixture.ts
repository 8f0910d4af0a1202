import { randomBytes, randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { hireStaff } from '@/lib/accounts/staff/staff.fixture'
import { type Customer, inviteCustomer } from '@/lib/onboarding/onboarding.fixture'
import { ensureStaffParticipant } from '@/lib/onboarding/staff-participant'
import { db } from '@/lib/platform/db'
import { Prisma } from '@/prisma/generated/client'

// PostgreSQL keeps neither a NUL nor half a surrogate pair.
const unit = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }).filter((one) => !one.includes('\0'))
const text = fc.string({ unit })
const time = fc.date({ min: new Date('1900-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
const day = time.map((at) => new Date(at.toISOString().slice(0, 10)))
const like = fc.constantFrom(
  '2026-01-02T03:04:05.006Z',
  '2026-01-02T03:04:05.006+00:00',
  '{"a":1}',
  '{}',
  "'",
  '"',
)
const anyText = fc.oneof(text, like)
const maybeText = fc.option(anyText)
const maybeTime = fc.option(time)
const maybeId = fc.option(fc.uuid())
const texts = fc.array(anyText, { maxLength: 3 })
const json = fc.jsonValue({ stringUnit: unit }).map((value) => value as Prisma.InputJsonValue | null)
const anyJson = fc.oneof(json, fc.dictionary(fc.constantFrom('at', 'causes', 'linkId'), anyText))
const writtenJson = anyJson.map((value) => value ?? Prisma.JsonNull)
const maybeJson = fc.option(writtenJson).map((value) => value ?? Prisma.DbNull)

type Pick = <Value>(values: fc.Arbitrary<Value>) => Value

/** Plants an onboarding whose columns and rows hold whatever the database may hold. `g` picks the values. */
export async function plantAnything(g: fc.GeneratorValue): Promise<Customer> {
  const pick: Pick = (values) => g(() => values)
  const times = async (most: number, plant: (index: number) => Promise<unknown>) => {
    const count = pick(fc.nat(most))
    for (let index = 0; index < count; index++) await plant(index)
  }
  const customer = await inviteCustomer()
  const { onboardingId, participantId } = customer.participant
  const staff = await hireStaff({ name: pick(text) })
  const ids = { onboardingId, participantId }
  const select = { id: true }
  await ensureStaffParticipant(db, staff, onboardingId)
  const people = [participantId]
  await times(3, async () => {
    const data = {
      onboardingId,
      email: randomUUID(),
      name: pick(text),
      locale: 'fr',
      erpLanguage: pick(text),
    }
    const dates = { createdAt: pick(time), remindersOffAt: pick(maybeTime) }
    people.push((await db.participant.create({ data: { ...data, ...dates }, select })).id)
  })
  const person = () => pick(fc.constantFrom(...people))
  const link = async () => {
    const data = { ...ids, taskId: pick(maybeText), tokenHash: randomBytes(32), tokenSealed: pick(maybeText) }
    const dates = { createdAt: pick(time), expiresAt: pick(time), revokedAt: pick(maybeTime) }
    return (await db.accessLink.create({ data: { ...data, ...dates }, select })).id
  }
  await plantOnboarding(pick, onboardingId, staff.staffId)
  await times(4, async (index) => {
    const data = { ...ids, taskId: `task ${index}`, actionId: pick(text), at: pick(time) }
    await db.actionTick.create({ data, select: { taskId: true } })
  })
  await times(4, (index) => plantTask(pick, onboardingId, `task ${index}`, participantId))
  await times(3, async (index) => {
    const [fromParticipantId, toParticipantId, linkId] = [person(), person(), await link()]
    const data = {
      onboardingId,
      taskId: `task ${index}`,
      fromParticipantId,
      toParticipantId,
      linkId,
      message: pick(text),
    }
    const dates = { at: pick(time), remindedAt: pick(maybeTime), endedAt: index % 2 ? pick(maybeTime) : null }
    const { id: handoverId } = await db.handover.create({ data: { ...data, ...dates }, select })
    await times(3, () => plantMail(pick, { onboardingId, participantId: person(), handoverId }))
  })
  await times(3, async () => plantMail(pick, { ...ids, ...(pick(fc.boolean()) && { linkId: await link() }) }))
  await times(4, () => plantTest(pick, ids))
  await times(3, async (index) => {
    const data = {
      onboardingId,
      choiceId: `${index}`,
      optionId: pick(text),
      name: pick(text),
      at: pick(time),
      byId: person(),
    }
    await db.chosenOption.create({ data, select: { choiceId: true } })
  })
  await times(4, async (index) => {
    const company = { list: pick(text), companyId: `${index}`, name: pick(text), number: pick(maybeText) }
    const dates = { importedAt: pick(time), setUpAt: pick(maybeTime), setUpById: pick(maybeId) }
    const data = { onboardingId, ...company, ...dates, importedById: person() }
    await db.importedCompany.create({ data, select: { companyId: true } })
  })
  await times(3, async () => {
    const staffId = pick(fc.constantFrom(staff.staffId, null))
    await db.note.create({ data: { onboardingId, staffId, text: pick(text), at: pick(time) }, select })
  })
  await times(4, async () => {
    const kind = pick(fc.constantFrom('linkOpened', 'actionTicked'))
    await db.event.create({ data: { onboardingId, kind, at: pick(time), data: pick(writtenJson) }, select })
  })
  return customer
}

async function plantOnboarding(pick: Pick, id: string, ownerId: string): Promise<void> {
  const onboarding = {
    answers: pick(writtenJson),
    customerValues: pick(writtenJson),
    erpCompany: pick(maybeJson),
    pendingCompany: pick(maybeJson),
    connectedAt: pick(maybeTime),
    archivedAt: pick(maybeTime),
    waitingSince: pick(maybeTime),
    openedAt: pick(maybeTime),
    completedAt: pick(maybeTime),
    helpFrom: pick(maybeTime),
    nextHealthTestAt: pick(maybeTime),
    credentialsForgottenAt: pick(maybeTime),
    changedAt: pick(time),
    waitingWho: pick(anyText),
    waitingOn: pick(maybeText),
    helpReason: pick(maybeText),
    lastCause: pick(maybeText),
    returnUrl: pick(maybeText),
    successUrl: pick(maybeText),
    answersVersion: pick(fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 })),
  }
  const owner = pick(fc.boolean()) ? { connect: { id: ownerId } } : { disconnect: true }
  const tenant = { name: pick(text), metadata: pick(writtenJson), externalId: pick(fc.option(fc.uuid())) }
  const { tenantId, guideId } = await db.onboarding.update({
    where: { id },
    data: { ...onboarding, owner, tenant: { update: tenant } },
    select: { tenantId: true, guideId: true },
  })
  if (pick(fc.boolean())) {
    const other = { tenantId, guideId, guideVersion: '1', locale: 'en', erpLanguage: 'en' }
    await db.onboarding.create({ data: other, select: { id: true } })
  }
  const credential = { onboardingId: id, fields: pick(writtenJson), secretsSealed: '', updatedAt: pick(time) }
  const names = { secretNames: pick(texts), expiresOn: pick(fc.option(day)) }
  const data = { ...credential, ...names, tokensHandedOverAt: pick(maybeTime), provedByTestId: pick(maybeId) }
  const select = { onboardingId: true }
  if (pick(fc.boolean())) await db.credential.create({ data, select })
  if (pick(fc.boolean())) await db.earlierCredential.create({ data, select })
  if (pick(fc.boolean()))
    await db.$executeRaw`update "Credential" set "secretNames" = null where "onboardingId" = ${id}::uuid`
  if (!pick(fc.boolean())) return
  const key = { name: pick(text), kid: randomUUID(), jwk: pick(writtenJson) }
  const { id: vendorKeyId } = await db.vendorKey.create({ data: key, select: { id: true } })
  const release = {
    onboardingId: id,
    vendorKeyId,
    testId: randomUUID(),
    jwe: '',
    at: pick(time),
    readAt: pick(maybeTime),
  }
  await db.credentialRelease.create({ data: { ...release, receivedAt: pick(maybeTime) }, select })
}

async function plantTask(pick: Pick, onboardingId: string, taskId: string, personId: string): Promise<void> {
  const done = {
    doneAt: pick(maybeTime),
    doneById: pick(fc.constantFrom(personId, null)),
    verifiedAt: pick(maybeTime),
  }
  const waiting = { waitingFor: pick(maybeText), waitingWho: pick(maybeText), waitingSince: pick(maybeTime) }
  const lists = { problemCauses: pick(texts), problemRows: pick(texts), problemChecks: pick(texts) }
  const problem = { problemAt: pick(maybeTime), problemTestId: pick(maybeId) }
  const data = { onboardingId, taskId, ...done, ...waiting, ...lists, ...problem }
  await db.taskState.create({ data, select: { taskId: true } })
  if (pick(fc.boolean()))
    await db.$executeRaw`update "TaskState" set "problemRows" = null
      where "onboardingId" = ${onboardingId}::uuid and "taskId" = ${taskId}`
}

type MailKeys = { onboardingId: string; participantId: string; handoverId?: string; linkId?: string }

async function plantMail(pick: Pick, keys: MailKeys): Promise<void> {
  const dates = { at: pick(time), sentAt: pick(maybeTime), tryAt: pick(maybeTime) }
  await db.mail.create({
    data: { ...keys, ...dates, kind: 'nudge', error: pick(maybeText) },
    select: { id: true },
  })
}

async function plantTest(pick: Pick, ids: { onboardingId: string; participantId: string }): Promise<void> {
  const dates = { startedAt: pick(time), finishedAt: pick(maybeTime), leasedUntil: pick(maybeTime) }
  const outcome = pick(fc.constantFrom('problem', 'interrupted', null))
  const found = { checks: pick(writtenJson), diagnosis: pick(maybeJson) }
  const data = { ...ids, ...dates, ...found, outcome, reference: randomUUID(), origin: pick(text) }
  await db.connectionTest.create({ data, select: { id: true } })
}
