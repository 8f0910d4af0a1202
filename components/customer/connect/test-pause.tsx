import { Notice } from '@/components/ui/notice'
import type { CredentialsState, TestRefusal } from '@/lib/connection/credentials/credentials-form'

/** The words of a test that has not begun, by reason. They hold {wait} and {refusals}, which only the answer knows. */
export type PauseWords = Record<TestRefusal['code'], { title: string; text: string }> & {
  minutes: string
  hours: string
  hasErpChanged: string
}

const longMinutes = 120

/** Says why no test has begun, and when one may begin. The person can say that something has changed in the ERP. */
export function TestPause({ state, words }: { state: CredentialsState; words: PauseWords }) {
  const { code, retryAfterMinutes = 1, refusals = 0 } = state
  if (!code) return null
  const wait =
    retryAfterMinutes < longMinutes
      ? words.minutes.replace('{count}', String(retryAfterMinutes))
      : words.hours.replace('{count}', String(Math.ceil(retryAfterMinutes / 60)))
  const text = words[code].text.replace('{wait}', wait).replace('{refusals}', String(refusals))
  return (
    <div className="basis-full">
      <Notice tone="plain" title={words[code].title} isAnswer>
        <p>{text}</p>
        {code === 'sameAsRefused' && (
          <label className="mt-3 flex w-fit items-start gap-2.5 py-1">
            <input type="checkbox" name="hasErpChanged" value="yes" className="mt-1 size-4.5 shrink-0" />
            {words.hasErpChanged}
          </label>
        )}
      </Notice>
    </div>
  )
}
