type Bar = { key: number; value: number }

type BarChartProps = {
  /** What it shows, in a sentence: the chart itself for people who cannot see it. */
  label: string
  bars: Bar[]
  className?: string
}

const HEIGHT = 128
/** Room above the highest line for its number. */
const TOP = 16
/** Part of each column that its bar fills. */
const BAR_WIDTH = 0.66

/** Bars over a base line, with lines at the half and the whole of a round number. */
export function BarChart({ label, bars, className }: BarChartProps) {
  const top = roundUp(Math.max(...bars.map(({ value }) => value)))
  const column = 100 / bars.length
  return (
    // An image element cannot be drawn in the colours of the theme.
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
    <svg role="img" aria-label={label} width="100%" height={TOP + HEIGHT + 1} className={className}>
      {[top, top / 2].map((value) => (
        <Line key={value} value={value} y={TOP + HEIGHT * (1 - value / top)} />
      ))}
      <line x1="0" x2="100%" y1={TOP + HEIGHT + 0.5} y2={TOP + HEIGHT + 0.5} className="stroke-line-strong" />
      {bars.map(({ key, value }, index) => {
        const height = value > 0 ? Math.max(3, (value / top) * HEIGHT) : 0
        return (
          <rect
            key={key}
            x={`${(index + (1 - BAR_WIDTH) / 2) * column}%`}
            width={`${BAR_WIDTH * column}%`}
            y={TOP + HEIGHT - height}
            height={height}
            rx={2.5}
            className="fill-accent"
          />
        )
      })}
    </svg>
  )
}

function Line({ value, y }: { value: number; y: number }) {
  return (
    <>
      <line x1="0" x2="100%" y1={y + 0.5} y2={y + 0.5} className="stroke-line" />
      <text x="0" y={y - 4} className="fill-ink-3 text-2xs">
        {value}
      </text>
    </>
  )
}

/** The next of 10, 20, 50, 100, 200 ... at or above a value. */
function roundUp(value: number): number {
  const power = 10 ** Math.max(1, Math.floor(Math.log10(Math.max(1, value))))
  return ([1, 2, 5, 10].find((step) => step * power >= value) ?? 10) * power
}
