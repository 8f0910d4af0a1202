import type { ReactNode } from 'react'

const tones = {
  plain: 'text-ink-2',
  muted: 'text-ink-3',
  accent: 'bg-accent-soft text-accent px-2.75',
  wait: 'bg-wait-soft text-wait px-2.75',
  bad: 'bg-bad-soft text-bad px-2.75',
}

/** A state in one or two words. Colour only where something is asked of someone. */
export function StatusPill({ tone, children }: { tone: keyof typeof tones; children: ReactNode }) {
  return (
    <span className={`inline-block rounded-full py-0.75 text-cap font-medium leading-snug ${tones[tone]}`}>
      {children}
    </span>
  )
}
