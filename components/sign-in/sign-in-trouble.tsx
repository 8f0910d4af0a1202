import { useTranslations } from 'next-intl'
import { Notice } from '@/components/ui/notice'
import type { SignInProblem } from '@/lib/auth/sign-in-fault'
import { Contact } from './contact'

const tones = {
  cancelled: 'plain',
  interrupted: 'plain',
  unreachable: 'wait',
  failed: 'bad',
  refused: 'bad',
} as const

/** What has come between, in plain words. Only what needs somebody else's help says whose. */
export function SignInTrouble({ problem, contact }: { problem: SignInProblem; contact?: string }) {
  const t = useTranslations('signIn.fault')
  const { fault, reference } = problem
  const needsHelp = fault === 'failed' || fault === 'unreachable'
  return (
    <div className="mb-8">
      <Notice tone={tones[fault]} title={t(`${fault}.title`)}>
        <p>{t(`${fault}.text`)}</p>
        {needsHelp && (
          <p className="mt-2 text-note text-ink-2">
            <Contact contact={contact} reference={reference} />
          </p>
        )}
      </Notice>
    </div>
  )
}
