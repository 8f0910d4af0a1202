import { z } from 'zod'
import { helpReasons, onboardingStatuses, waitingOns } from '@/lib/onboarding/summary/status'

const time = z.iso.datetime()

/** The onboarding as it is after the event: ids, codes and times. No secret, no name, no text of the ERP. */
const publishedOnboardingSchema = z.strictObject({
  id: z.uuid(),
  guideId: z.string(),
  state: z.enum(onboardingStatuses),
  tasksDone: z.int(),
  tasksTotal: z.int(),
  currentTaskId: z.string().nullable(),
  waitingOn: z.enum(waitingOns).nullable(),
  waitingSince: time.nullable(),
  lastCause: z.string().nullable(),
  createdAt: time,
  connectedAt: time.nullable(),
  completedAt: time.nullable(),
  archivedAt: time.nullable(),
})

const publishedTenantSchema = z.strictObject({
  id: z.uuid(),
  externalId: z.string().nullable(),
  metadata: z.record(z.string(), z.string()),
})

const credentialChanges = ['saved', 'removed', 'released'] as const

export type CredentialChange = (typeof credentialChanges)[number]

/** What single types tell beside the onboarding and its tenant. */
const publishedDetailSchema = z.strictObject({
  /** `task.completed`, `task.waiting` and `task.problem`: the task. */
  task: z
    .strictObject({
      id: z.string(),
      /** `task.completed`: a test proved it, or a person said so. */
      proof: z.enum(['verified', 'attested']).optional(),
      /** `task.waiting`: the party that it waits for. */
      waitingOn: z.enum(waitingOns).optional(),
      /** `task.problem`: the causes that the test found, the permission rows concerned, and the test. */
      causes: z.array(z.string()).optional(),
      permissions: z.array(z.string()).optional(),
      testId: z.uuid().optional(),
    })
    .optional(),
  /** `stuck`: the rule that applies, and the time from which on it does. */
  stuck: z.strictObject({ reason: z.enum(helpReasons), since: time }).optional(),
  /** `company.changed`: the ERP's ids of the company that the connection reaches now. */
  erpCompany: z.strictObject({ id: z.string(), part: z.string().nullable() }).optional(),
  /**
   * `credentials.changed`: saved and removed are the customer's doing. released: they are proved and sealed to the vendor's key, by
   * the test that is named, and can be fetched.
   */
  credentials: z.strictObject({ change: z.enum(credentialChanges), testId: z.uuid().optional() }).optional(),
  /** `choice.made`: the guide's id of the choice and the ERP's id of the option. */
  choice: z.strictObject({ id: z.string(), optionId: z.string() }).optional(),
})

/** The `data` of an event's body. */
export const publishedEventDataSchema = z.strictObject({
  onboarding: publishedOnboardingSchema,
  tenant: publishedTenantSchema,
  ...publishedDetailSchema.shape,
})

export type PublishedDetail = z.infer<typeof publishedDetailSchema>

export type PublishedEventData = z.infer<typeof publishedEventDataSchema>
