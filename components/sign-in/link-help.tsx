import { useTranslations } from 'next-intl'

const command = 'npm run staff:link -- --email you@example.com'

/** How to get in without an account of the company's. */
export function LinkHelp() {
  const t = useTranslations('signIn.link')
  return (
    <section>
      <h2 className="mb-1.5">{t('title')}</h2>
      <p className="text-ink-2">{t('text')}</p>
      <p className="mt-3 overflow-x-auto rounded-box border border-line bg-sunken px-4 py-3 font-mono text-note [font-variant-ligatures:none]">
        {command}
      </p>
    </section>
  )
}
