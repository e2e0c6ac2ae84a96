import { clsx } from 'clsx'
import { useRef } from 'react'
import { BARS_PER_SECOND } from '@/domain/audio/take-meter'
import { useEachFrame } from '@/components/use-each-frame'
import type { TakeRecorder } from '@/services/take-recorder'

/** Bars are 2 px wide with gaps of 1 px. */
const BAR_STEP_PIXELS = 3

type TakeWaveformProps = { recorder: TakeRecorder; isPaused: boolean; className?: string }

/** The last seconds of the take, moving to the left as it grows. */
export function TakeWaveform({ recorder, isPaused, className }: TakeWaveformProps) {
  const canvas = useRef<HTMLCanvasElement>(null)
  useEachFrame(() => {
    if (canvas.current) draw(canvas.current, recorder)
  })
  return (
    <canvas
      ref={canvas}
      aria-hidden
      className={clsx(
        'block w-full accent-accent transition-opacity',
        isPaused ? 'opacity-45' : 'text-record',
        className,
      )}
    />
  )
}

function draw(
  canvas: HTMLCanvasElement,
  { meter: { bars, elapsedSeconds }, marksSeconds }: TakeRecorder,
): void {
  const brush = canvas.getContext('2d')
  const { width, height } = fit(canvas)
  if (!brush) return
  brush.setTransform(devicePixelRatio, 0, 0, devicePixelRatio, 0, 0)
  brush.clearRect(0, 0, width, height)
  const style = getComputedStyle(canvas)
  const xOf = (bar: number) => width - (elapsedSeconds * BARS_PER_SECOND - bar) * BAR_STEP_PIXELS
  brush.fillStyle = style.color
  const first = Math.max(0, bars.length - Math.ceil(width / BAR_STEP_PIXELS) - 2)
  for (let bar = first; bar < bars.length; bar++) drawBar(brush, xOf(bar), height, bars[bar] ?? 0)
  brush.fillStyle = style.accentColor
  for (const seconds of marksSeconds) brush.fillRect(xOf(seconds * BARS_PER_SECOND), 0, 1.5, height)
}

/** Quiet speech is a tenth of full scale: the root lets it be seen. */
function drawBar(brush: CanvasRenderingContext2D, x: number, height: number, peak: number): void {
  const tall = Math.max(2, Math.sqrt(peak) * height * 0.96)
  brush.beginPath()
  brush.roundRect(x, (height - tall) / 2, 2, tall, 1)
  brush.fill()
}

/** Gives the canvas as many pixels as the screen shows; in CSS pixels. */
function fit(canvas: HTMLCanvasElement): { width: number; height: number } {
  const { clientWidth: width, clientHeight: height } = canvas
  const [pixelWidth, pixelHeight] = [
    Math.round(width * devicePixelRatio),
    Math.round(height * devicePixelRatio),
  ]
  if (canvas.width !== pixelWidth) canvas.width = pixelWidth
  if (canvas.height !== pixelHeight) canvas.height = pixelHeight
  return { width, height }
}
