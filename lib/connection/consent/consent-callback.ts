import { getEnv } from '@/lib/platform/env'
import { consentCallbackPath } from '@/lib/platform/routes'

/** Returns the address to which an ERP sends people back, which the vendor registers there with its client. */
export function consentCallback(): URL {
  return new URL(consentCallbackPath, getEnv().APP_URL)
}
