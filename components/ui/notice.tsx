import type { ReactNode } from 'react'

const tones = {
  bad: { box: 'border-bad-line bg-bad-soft', title: 'text-bad' },
  wait: { box: 'border-wait-line bg-wait-soft', title: 'text-wait' },
  plain: { box: 'border-line bg-sheet', title: 'text-ink' },
}

type NoticeProps = {
  tone: keyof typeof tones
  title?: ReactNode
  /** Whether the notice answers what the reader has just done. It is then announced and can take the focus. */
  isAnswer?: boolean
  children?: ReactNode
}

export function Notice({ tone, title, isAnswer = false, children }: NoticeProps) {
  return (
    <section
      className={`rounded-card border px-6.5 py-5.5 max-sm:px-4.5 ${tones[tone].box}`}
      {...(isAnswer ? { role: 'alert', tabIndex: -1 } : {})}
    >
      {title && <h2 className={`mb-2 ${tones[tone].title}`}>{title}</h2>}
      {children}
    </section>
  )
}
