import type { Peaks } from '@/domain/audio/peaks'
import type { SampleSpan } from '@/domain/audio/pcm'
import type { SpeechWindow } from '@/domain/audio/windows'
import type { AnalysisStep } from './analyse'
import type { AnalysisProgress } from './protocol'

/** Often enough to look alive; the longer it takes, the longer the waveform that is drawn anew, and the more seldom. */
const REPORT_INTERVAL = { shortestMs: 150, partOfElapsed: 0.1, longestMs: 1000 }

/** Gathers the steps of an analysis: what came since the last report, and all of it for the result. */
export function createAnalysisReport(onProgress: (progress: AnalysisProgress) => void) {
  const peaks: Peaks[] = []
  const speech: SampleSpan[] = []
  const windows: SpeechWindow[] = []
  let reported = { peaks: 0, speech: 0, windows: 0 }
  const startedAt = performance.now()
  let lastReportAt = -Infinity

  return {
    add(step: AnalysisStep) {
      peaks.push(step.peaks)
      speech.push(...step.speech)
      windows.push(...step.windows)
      const now = performance.now()
      const isAwaited = step.windows.length > 0 || step.fraction === 1
      const isDue = isAwaited || now - lastReportAt >= intervalAfter(now - startedAt)
      if (!isDue) return
      lastReportAt = now
      onProgress({
        fraction: step.fraction,
        statedDurationSeconds: step.statedDurationSeconds,
        peaks: joinedPeaks(peaks.slice(reported.peaks)),
        speech: speech.slice(reported.speech),
        windows: windows.slice(reported.windows),
      })
      reported = { peaks: peaks.length, speech: speech.length, windows: windows.length }
    },
    all: () => ({ peaks: joinedPeaks(peaks), speech, windows }),
  }
}

function intervalAfter(elapsedMs: number): number {
  const { shortestMs, partOfElapsed, longestMs } = REPORT_INTERVAL
  return Math.min(longestMs, Math.max(shortestMs, elapsedMs * partOfElapsed))
}

function joinedPeaks(parts: Peaks[]): Peaks {
  const all = new Int16Array(parts.reduce((sum, part) => sum + part.length, 0))
  let offset = 0
  for (const part of parts) {
    all.set(part, offset)
    offset += part.length
  }
  return all
}
