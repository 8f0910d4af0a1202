import 'server-only'
import { getLog } from '@/lib/log'
import { canSendMail } from './can-send-mail'
import type { WriteMail } from './mail'
import { sendMails } from './send-mails'

const pauseMs = 2_000

/** Looks for mails every two seconds as long as the process lives; the outbox is the only thing it goes by. */
export function sendRegularly(write: WriteMail): void {
  if (!canSendMail()) return
  const next = () => void setTimeout(look, pauseMs).unref()
  const look = () =>
    sendMails(write)
      .catch((error: Error) => getLog().error({ fault: error.name }, 'the outbox could not be read'))
      .finally(next)
  next()
}
