import { z } from 'zod'
import type { AllowedHosts } from '@/connectors/settings'
import { withoutEmpty } from '@/connectors/settings'

/** The gateway that finds any company (SI-1). */
const gateway = 'https://api.intacct.com/ia/xml/xmlgw.phtml'

export type SageIntacctSettings = {
  url: string
  hosts: AllowedHosts
  /** By sender ID, letter for letter: both are case sensitive (SI-5). */
  senderPasswords: Record<string, string>
  timeLimitMs: number
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

/** From the environment. The time limit is that of the vendor's SDK and at most that of the gateway (SI-6, SI-7). */
export const settingsSchema = z.preprocess(
  withoutEmpty,
  z
    .object({
      SAGE_INTACCT_URL: z.url({ protocol: /^https?$/ }).default(gateway),
      SAGE_INTACCT_SENDER_PASSWORDS: senderPasswords,
      SAGE_INTACCT_TIME_LIMIT_SECONDS: z.coerce.number().positive().max(900).default(30),
    })
    .transform(
      (environment): SageIntacctSettings => ({
        url: environment.SAGE_INTACCT_URL,
        hosts: allowedHosts(environment.SAGE_INTACCT_URL),
        senderPasswords: environment.SAGE_INTACCT_SENDER_PASSWORDS,
        timeLimitMs: environment.SAGE_INTACCT_TIME_LIMIT_SECONDS * 1000,
      }),
    ),
)

function allowedHosts(url: string): AllowedHosts {
  const domain = 'intacct.com'
  return url === gateway ? { domain } : { domain, overrideOrigin: new URL(url).origin }
}
