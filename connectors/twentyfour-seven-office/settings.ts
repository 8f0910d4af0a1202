import { z } from 'zod'
import {
  addressSchema,
  type Endpoint,
  endpointSettings,
  timeLimitSchema,
  withoutEmpty,
} from '@/connectors/settings'

/** The services' host (24SO-1). The other one, webservices.24sevenoffice.com, is of the same domain (24SO-7). */
const api = 'https://api.24sevenoffice.com'

export type OfficeSettings = Endpoint & {
  /** Scheme, host and port. The services' paths follow it. */
  origin: string
  /** The vendor's own ID, one per integration and not tied to a customer (24SO-6). */
  applicationId?: string
}

/** Parses the environment into the settings of this connector. */
export const settingsSchema = z.preprocess(
  withoutEmpty,
  z
    .object({
      TWENTYFOURSEVENOFFICE_URL: addressSchema
        .refine((url) => new URL(url).pathname === '/', { error: 'must be an address without a path' })
        .default(api),
      TWENTYFOURSEVENOFFICE_APPLICATION_ID: z.guid().optional(),
      TWENTYFOURSEVENOFFICE_TIME_LIMIT_SECONDS: timeLimitSchema,
    })
    .transform((environment): OfficeSettings => {
      const { origin } = new URL(environment.TWENTYFOURSEVENOFFICE_URL)
      return {
        origin,
        applicationId: environment.TWENTYFOURSEVENOFFICE_APPLICATION_ID,
        ...endpointSettings({
          address: origin,
          ownAddress: api,
          domain: '24sevenoffice.com',
          timeLimitSeconds: environment.TWENTYFOURSEVENOFFICE_TIME_LIMIT_SECONDS,
        }),
      }
    }),
)
