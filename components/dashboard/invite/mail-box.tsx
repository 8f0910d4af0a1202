type MailBoxProps = { canSendMail: boolean; isChosen: boolean; words: { label: string; none: string } }

/** Whether the invitation is mailed at once. */
export function MailBox({ canSendMail, isChosen, words }: MailBoxProps) {
  if (!canSendMail) return <p className="max-w-105 text-note text-ink-2">{words.none}</p>
  return (
    <label className="flex min-h-9 items-center gap-3">
      <input type="checkbox" name="isMailed" defaultChecked={isChosen} className="size-5 accent-accent" />
      {words.label}
    </label>
  )
}
