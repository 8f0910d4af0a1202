'use client'

import { type ChangeEvent, useState } from 'react'

type FileFieldProps = {
  label: string
  /** Bytes. A larger file is refused before it is sent; the server refuses it as well. */
  maxBytes: number
  tooLarge: string
}

/** Asks for a CSV file. */
export function FileField({ label, maxBytes, tooLarge }: FileFieldProps) {
  const [isTooLarge, setIsTooLarge] = useState(false)
  function check({ target }: ChangeEvent<HTMLInputElement>) {
    const isOver = (target.files?.[0]?.size ?? 0) > maxBytes
    setIsTooLarge(isOver)
    target.setCustomValidity(isOver ? tooLarge : '')
  }
  return (
    <div className={isTooLarge ? 'border-s-3 border-bad ps-4' : ''}>
      <label htmlFor="file" className="block font-semibold">
        {label}
      </label>
      <p id="file-error" role="status" className="text-note font-medium text-bad">
        {isTooLarge && tooLarge}
      </p>
      <input
        id="file"
        type="file"
        name="file"
        accept=".csv,.tsv,.tab,.txt,text/csv,text/tab-separated-values,text/plain"
        aria-describedby="file-error"
        aria-invalid={isTooLarge || undefined}
        onChange={check}
        className="mt-2 block w-full rounded-box border border-line-3 bg-sheet px-3.5 py-2.5 text-note file:me-4 file:rounded-chip file:border file:border-line-3 file:bg-sunken file:px-3 file:py-1 file:font-medium file:text-ink"
      />
    </div>
  )
}
