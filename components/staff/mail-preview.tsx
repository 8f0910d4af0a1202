type MailPreviewProps = {
  subject?: string
  /** The language of the mail, where it need not be that of the page. */
  language?: string
  html?: string
  words: { title: string; subject: string; empty: string }
}

/** Shows a mail as its reader will see it. */
export function MailPreview({ subject, language, html, words }: MailPreviewProps) {
  if (!html) return <p className="text-note text-ink-3">{words.empty}</p>
  return (
    <div className="overflow-hidden rounded-card border border-line-2 bg-sheet">
      <p className="border-b border-line px-5 py-3 text-note">
        <span className="text-ink-3">{words.subject}</span>{' '}
        <span lang={language} className="font-semibold">
          {subject}
        </span>
      </p>
      {/* Typed text is escaped in the mail, and the sandbox neither runs nor opens anything. */}
      <iframe
        title={words.title}
        srcDoc={html}
        sandbox=""
        className="block h-170 w-full bg-sheet max-sm:h-200"
      />
    </div>
  )
}
