import { z } from 'zod'
import type { AllowedHosts } from '@/connectors/settings'
import { withoutEmpty } from '@/connectors/settings'

/** The services' host (24SO-1). The other one, webservices.24sevenoffice.com, is of the same domain (24SO-7). */
const api = 'https://api.24sevenoffice.com'

export type OfficeSettings = {
  /** Scheme, host and port; the services' paths follow it. */
  origin: string
  hosts: AllowedHosts
  /** The vendor's own, one per integration and not tied to a customer (24SO-6). */
  applicationId?: string
  timeLimitMs: number
}

/** From the environment. */
export const settingsSchema = z.preprocess(
  withoutEmpty,
  z
    .object({
      TWENTYFOURSEVENOFFICE_URL: z
        .url({ protocol: /^https?$/, abort: true })
        .refine((url) => new URL(url).pathname === '/', { error: 'must be an address without a path' })
        .default(api),
      TWENTYFOURSEVENOFFICE_APPLICATION_ID: z.guid().optional(),
      TWENTYFOURSEVENOFFICE_TIME_LIMIT_SECONDS: z.coerce.number().positive().max(900).default(30),
    })
    .transform((environment): OfficeSettings => {
      const { origin } = new URL(environment.TWENTYFOURSEVENOFFICE_URL)
      return {
        origin,
        hosts: allowedHosts(origin),
        applicationId: environment.TWENTYFOURSEVENOFFICE_APPLICATION_ID,
        timeLimitMs: environment.TWENTYFOURSEVENOFFICE_TIME_LIMIT_SECONDS * 1000,
      }
    }),
)

function allowedHosts(origin: string): AllowedHosts {
  const domain = '24sevenoffice.com'
  return origin === api ? { domain } : { domain, overrideOrigin: origin }
}
