import { scaleLinear } from 'd3-scale'

/** How many of all came here, and within them how many went on. The numbers stand beside it. */
export function Bar({ all, reached, completed }: { all: number; reached: number; completed: number }) {
  const width = scaleLinear()
    .domain([0, Math.max(all, 1)])
    .range([0, 100])
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 100 10"
      preserveAspectRatio="none"
      className="block h-3.5 w-full print:[print-color-adjust:exact]"
    >
      <rect width="100" height="10" className="fill-sunken" />
      <rect width={width(reached)} height="10" className="fill-accent-line" />
      <rect width={width(completed)} height="10" className="fill-accent" />
    </svg>
  )
}
