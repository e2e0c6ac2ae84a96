import { useEffect, useRef } from 'react'
import { secondsOfSamples, type SampleSpan } from '@/domain/audio/pcm'
import { childrenOf, type TimeView } from './time-view'

/** Where someone speaks, as a thin line under the waveform. */
export function SpeechLane({ speech, view }: { speech: readonly SampleSpan[]; view: TimeView }) {
  const lane = useRef<HTMLDivElement>(null)
  useEffect(
    () => view.subscribe((start, end) => lane.current && drawSpeech(lane.current, speech, start, end)),
    [speech, view],
  )
  return (
    <div
      ref={lane}
      aria-hidden
      className="relative h-[3px] overflow-hidden *:absolute *:left-0 *:h-full *:rounded-full *:bg-accent *:opacity-45"
    />
  )
}

function drawSpeech(lane: HTMLElement, speech: readonly SampleSpan[], start: number, end: number): void {
  const spans = speech
    .map((span) => ({ from: secondsOfSamples(span.startSample), to: secondsOfSamples(span.endSample) }))
    .filter(({ from, to }) => to > start && from < end)
  const pixelsPerSecond = lane.clientWidth / Math.max(0.001, end - start)
  for (const [index, line] of childrenOf(lane, spans.length).entries()) {
    const { from, to } = spans[index] ?? { from: 0, to: 0 }
    line.style.transform = `translateX(${(from - start) * pixelsPerSecond}px)`
    line.style.width = `${Math.max(1, (to - from) * pixelsPerSecond)}px`
  }
}
