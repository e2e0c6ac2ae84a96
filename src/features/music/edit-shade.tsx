import type { TakeEdit } from '@/domain/music/take-edit'

type EditShadeProps = { edit: TakeEdit; durationSeconds: number }

/** Veils what is cut off, and what fades as it fades; a frame around the part that loops. */
export function EditShade({ edit, durationSeconds }: EditShadeProps) {
  const { startSeconds, endSeconds, fadeInSeconds, fadeOutSeconds, loop } = edit
  const x = (seconds: number) => (100 * seconds) / durationSeconds
  const [start, end] = [x(startSeconds), x(endSeconds)]
  const fadedIn = x(startSeconds + fadeInSeconds)
  const fadedOut = x(endSeconds - fadeOutSeconds)
  return (
    <svg
      aria-hidden
      viewBox="0 0 100 100"
      preserveAspectRatio="none"
      className="pointer-events-none absolute inset-0 size-full"
    >
      <g fill="var(--raised)" opacity={0.82}>
        <rect x={0} width={start} height={100} />
        <rect x={end} width={100 - end} height={100} />
        <path d={`M${start} 0H${fadedIn}L${start} 50ZM${start} 100H${fadedIn}L${start} 50Z`} />
        <path d={`M${end} 0H${fadedOut}L${end} 50ZM${end} 100H${fadedOut}L${end} 50Z`} />
      </g>
      {loop && (
        <rect
          x={x(loop.startSeconds)}
          width={x(loop.endSeconds - loop.startSeconds)}
          height={100}
          fill="var(--s2)"
          opacity={0.14}
        />
      )}
    </svg>
  )
}
