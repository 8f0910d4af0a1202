import { useTranslations } from 'next-intl'

type ContactProps = { contact?: string; reference: string }

/** Whom to ask, and what to tell them. */
export function Contact({ contact, reference }: ContactProps) {
  const t = useTranslations('signIn.contact')
  const code = (text: React.ReactNode) => <span className="font-mono whitespace-nowrap">{text}</span>
  if (!contact) return t.rich('nobody', { reference, code })
  const mail = (text: React.ReactNode) => <a href={`mailto:${contact}`}>{text}</a>
  return t.rich('somebody', { contact, reference, code, mail })
}
