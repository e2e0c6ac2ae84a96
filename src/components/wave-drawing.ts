import WaveSurfer from 'wavesurfer.js'
import RegionsPlugin, { type Region } from 'wavesurfer.js/plugins/regions'
import { heightsOf } from '@/domain/audio/heights'
import type { Peaks } from '@/domain/audio/peaks'

export type Selection = { startSeconds: number; endSeconds: number }

type WaveEvents = {
  onSeek: (seconds: number) => void
  onSelect: (selection: Selection | null) => void
  onView: (startSeconds: number, endSeconds: number) => void
}

export type WaveDrawing = ReturnType<typeof createWaveDrawing>

/** Shorter drags are clicks of an unsteady hand. */
const SHORTEST_SELECTION_SECONDS = 0.1

const REGION_COLOR = 'color-mix(in oklab, var(--accent) 18%, transparent)'

/**
 * wavesurfer.js as a drawing only: peaks in, clicks and drags out. It has no audio of its own and follows the one player, whose
 * length of some files (MP3 without a header, takes of MediaRecorder) is a guess, while ours is measured.
 */
export function createWaveDrawing(container: HTMLElement, { onSeek, onSelect, onView }: WaveEvents) {
  const regions = RegionsPlugin.create()
  const wave = WaveSurfer.create({
    container,
    height: 104,
    barWidth: 2,
    barGap: 1,
    barRadius: 2,
    barMinHeight: 2,
    cursorWidth: 1.5,
    autoCenter: true,
    hideScrollbar: true,
    plugins: [regions],
    cspNonce: document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '',
  })
  let durationSeconds = 0
  let seconds = 0
  let shown: Region | null = null

  function follow(next: number): void {
    seconds = next
    // "Not playing": the view then turns like a page instead of running along, which is calmer to look at.
    if (durationSeconds > 0) wave.getRenderer().renderProgress(seconds / durationSeconds, false)
  }

  function look(): void {
    const perPixel = durationSeconds / Math.max(1, wave.getWrapper().clientWidth)
    const start = wave.getScroll() * perPixel
    onView(start, Math.min(durationSeconds, start + wave.getWidth() * perPixel))
  }

  function keepOne(region: Region): void {
    const isClick = region.end - region.start < SHORTEST_SELECTION_SECONDS
    for (const other of regions.getRegions().slice()) if (other !== region || isClick) other.remove()
    shown = isClick ? null : region
    onSelect(shown && { startSeconds: region.start, endSeconds: region.end })
  }

  wave.on('interaction', onSeek)
  wave.on('scroll', look)
  wave.on('redrawcomplete', () => {
    look()
    follow(seconds)
  })
  regions.enableDragSelection({ color: REGION_COLOR })
  regions.on('region-created', (region) => region.id !== OWN && keepOne(region))
  regions.on('region-updated', keepOne)
  regions.on('region-clicked', (region, event) => {
    event.stopPropagation()
    const { left, width } = wave.getWrapper().getBoundingClientRect()
    onSeek(((event.clientX - left) / width) * durationSeconds)
  })

  return {
    follow,
    zoom(pixelsPerSecond: number): void {
      if (wave.getDecodedData()) wave.zoom(pixelsPerSecond)
      else wave.setOptions({ minPxPerSec: pixelsPerSecond })
    },
    /** Takes the colours anew; the name of the scheme only tells that they have changed. */
    colorFor(_scheme: string) {
      wave.setOptions(colorsOf(container))
    },
    draw(peaks: Peaks, lengthSeconds: number): void {
      durationSeconds = lengthSeconds
      if (lengthSeconds > 0) void wave.load('', [heightsOf(peaks, lengthSeconds)], lengthSeconds)
    },
    /** Shows what was selected elsewhere, or nothing. */
    select(selection: Selection | null): void {
      if (shown?.start === selection?.startSeconds && shown?.end === selection?.endSeconds) return
      regions.clearRegions()
      const { startSeconds: start, endSeconds: end } = selection ?? {}
      shown =
        start === undefined
          ? null
          : regions.addRegion({ id: OWN, start, end: end ?? start, color: REGION_COLOR })
    },
    destroy: () => wave.destroy(),
  }
}

const OWN = 'selection'

/** A canvas takes colours only as values. */
function colorsOf(container: HTMLElement) {
  const probe = container.appendChild(document.createElement('i'))
  const resolve = (token: string) => {
    probe.style.color = `var(--${token})`
    return getComputedStyle(probe).color
  }
  const colors = { waveColor: resolve('wave'), progressColor: resolve('accent'), cursorColor: resolve('ink') }
  probe.remove()
  return colors
}
