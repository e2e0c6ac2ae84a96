import { useEffect, useEffectEvent, useRef } from 'react'
import type { Peaks } from '@/domain/audio/peaks'
import { useColorScheme } from '@/lib/use-color-scheme'
import type { SubscribeToPlayhead } from './playhead-time'
import type { TimeView } from './time-view'
import { createWaveDrawing, type Selection, type WaveDrawing } from './wave-drawing'

type WaveformProps = {
  /** May be fewer than the duration asks for while a file is being analysed. */
  peaks: Peaks
  durationSeconds: number
  pixelsPerSecond: number
  view: TimeView
  selection: Selection | null
  subscribe: SubscribeToPlayhead
  onSeek: (seconds: number) => void
  onSelect: (selection: Selection | null) => void
}

/** The zoomed waveform: click to seek, drag to select, scroll to look around. */
export function Waveform(props: WaveformProps) {
  const { peaks, durationSeconds, pixelsPerSecond, view, selection, subscribe } = props
  const container = useRef<HTMLDivElement>(null)
  const drawing = useRef<WaveDrawing>(null)
  const scheme = useColorScheme()
  const seek = useEffectEvent((seconds: number) => props.onSeek(seconds))
  const select = useEffectEvent((selected: Selection | null) => props.onSelect(selected))

  useEffect(() => {
    if (!container.current) return
    const drawn = createWaveDrawing(container.current, {
      onSeek: (seconds) => seek(seconds),
      onSelect: (selected) => select(selected),
      onView: view.show,
    })
    drawing.current = drawn
    return () => drawn.destroy()
  }, [view])

  useEffect(() => drawing.current?.zoom(pixelsPerSecond), [pixelsPerSecond])
  useEffect(() => drawing.current?.draw(peaks, durationSeconds), [peaks, durationSeconds])
  useEffect(() => drawing.current?.colorFor(scheme), [scheme])
  useEffect(() => drawing.current?.select(selection), [selection])
  useEffect(() => subscribe((seconds) => drawing.current?.follow(seconds)), [subscribe])

  return <div ref={container} className="isolate h-[104px] cursor-text" aria-hidden />
}
