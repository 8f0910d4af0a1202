/** First in a page: leads past its header to `#main`. */
export function SkipLink({ label }: { label: string }) {
  return (
    <a
      href="#main"
      className="absolute left-4 z-20 -translate-y-20 rounded-box bg-sheet px-4 py-2 focus:translate-y-2"
    >
      {label}
    </a>
  )
}
