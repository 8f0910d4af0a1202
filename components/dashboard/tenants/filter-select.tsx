type FilterSelectProps = {
  name: string
  label: string
  value?: string
  /** What is shown when nothing is chosen. */
  all: string
  options: { value: string; label: string }[]
  className?: string
}

/** One parameter of the address, chosen from a list. */
export function FilterSelect({ name, label, value, all, options, className = '' }: FilterSelectProps) {
  const isChosen = options.some((option) => option.value === value)
  return (
    <select
      name={name}
      aria-label={label}
      defaultValue={isChosen ? value : ''}
      className={`min-h-10 min-w-0 max-w-60 flex-[1_1_8.5rem] rounded-box border bg-sheet px-2.5 text-note text-ellipsis max-sm:max-w-full max-sm:basis-[calc(50%-0.375rem)] ${isChosen ? 'border-accent font-semibold' : 'border-line-3'} ${className}`}
    >
      <option value="">{all}</option>
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  )
}
