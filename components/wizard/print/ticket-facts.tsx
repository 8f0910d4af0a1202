/** Names with their values; without a value, a line to write on. */
export function TicketFacts({ facts }: { facts: { name: string; value?: string }[] }) {
  return (
    <dl className="mt-7 grid break-inside-avoid grid-cols-2 gap-x-8 gap-y-4 sm:grid-cols-4 print:grid-cols-4">
      {facts.map(({ name, value }) => (
        <div key={name} className="min-w-0">
          <dt className="text-cap text-ink-3">{name}</dt>
          <dd className={value ? 'font-medium' : 'h-8 border-b border-line-3'}>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
