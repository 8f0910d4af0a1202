import { z } from 'zod'
import {
  addressSchema,
  type Endpoint,
  endpointSettings,
  timeLimitSchema,
  withoutEmpty,
} from '@/connectors/settings'

/** The gateway that finds any company (SI-1). */
const gateway = 'https://api.intacct.com/ia/xml/xmlgw.phtml'

export type SageIntacctSettings = Endpoint & {
  url: string
  /** Passwords by sender ID. Both are case sensitive (SI-5). */
  senderPasswords: Record<string, string>
}

const senderPasswords = z
  .string()
  .default('{}')
  .transform((json, context) => {
    try {
      return JSON.parse(json) as unknown
    } catch {
      context.addIssue({ code: 'custom', message: 'must be a JSON object of sender ID to password' })
      return z.NEVER
    }
  })
  .pipe(z.record(z.string().min(1), z.string().min(1)))

/** Parses the environment into the settings of this connector. */
export const settingsSchema = z.preprocess(
  withoutEmpty,
  z
    .object({
      SAGE_INTACCT_URL: addressSchema.default(gateway),
      SAGE_INTACCT_SENDER_PASSWORDS: senderPasswords,
      SAGE_INTACCT_TIME_LIMIT_SECONDS: timeLimitSchema,
    })
    .transform((environment): SageIntacctSettings => {
      const url = environment.SAGE_INTACCT_URL
      return {
        url,
        senderPasswords: environment.SAGE_INTACCT_SENDER_PASSWORDS,
        ...endpointSettings({
          address: url,
          ownAddress: gateway,
          domain: 'intacct.com',
          timeLimitSeconds: environment.SAGE_INTACCT_TIME_LIMIT_SECONDS,
        }),
      }
    }),
)
