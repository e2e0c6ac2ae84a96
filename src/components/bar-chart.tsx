type Bar = { key: number; value: number }

type BarChartProps = {
  /** What it shows, in a sentence: the chart itself for people who cannot see it. */
  label: string
  bars: Bar[]
  className?: string
}

const HEIGHT = 120
/** Part of each column that its bar fills. */
const BAR_WIDTH = 0.68

/** Bars over a base line, the highest at full height. */
export function BarChart({ label, bars, className }: BarChartProps) {
  const highest = Math.max(1, ...bars.map(({ value }) => value))
  const column = 100 / bars.length
  return (
    // An image element cannot be drawn in the colours of the theme.
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
    <svg role="img" aria-label={label} width="100%" height={HEIGHT + 2} className={className}>
      <line x1="0" x2="100%" y1={HEIGHT + 1} y2={HEIGHT + 1} className="stroke-line-strong" />
      {bars.map(({ key, value }, index) => {
        const height = value > 0 ? Math.max(3, (value / highest) * HEIGHT) : 0
        return (
          <rect
            key={key}
            x={`${(index + (1 - BAR_WIDTH) / 2) * column}%`}
            width={`${BAR_WIDTH * column}%`}
            y={HEIGHT - height}
            height={height}
            rx={3}
            className="fill-accent"
          />
        )
      })}
    </svg>
  )
}
