/** Stands for whatever the guide does not speak of. `width` is any CSS width. */
export function GreyBar({ width }: { width: string }) {
  return <span className="inline-block h-2 max-w-full rounded-full bg-line align-middle" style={{ width }} />
}
