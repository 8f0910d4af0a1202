import type { ReactNode } from 'react'

const tones = {
  plain: 'text-ink-2',
  muted: 'text-ink-3',
  accent: 'bg-accent-soft text-accent px-2.75',
  wait: 'bg-wait-soft text-wait px-2.75',
  bad: 'bg-bad-soft text-bad px-2.75',
}

/** Shows a state in one or two words. It is coloured only when somebody has something to do. */
export function StatusPill({ tone, children }: { tone: keyof typeof tones; children: ReactNode }) {
  return <span className={`pill ${tones[tone]}`}>{children}</span>
}
