import 'server-only'
import { getEnv } from '@/lib/env'

/** Whether there is anywhere to hand mails in; without it they wait in the outbox. */
export function canSendMail(): boolean {
  return getEnv().SMTP_URL !== undefined
}
