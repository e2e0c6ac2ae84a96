import { hear, type TakeMeter } from '@/domain/audio/take-meter'
import { closeMicrophone, openMicrophone } from './microphone'

const METER_MILLISECONDS = 40
/** The analyser's longest memory, 0.7 s at 48 kHz: enough for a page in the background, woken once a second. */
const ANALYSER_SAMPLES = 32_768

/** Fills the meter while `isOn` says so; returns what stops it. */
export function meterTake(analyser: AnalyserNode, meter: TakeMeter, isOn: () => boolean): () => void {
  const { context } = analyser
  analyser.fftSize = ANALYSER_SAMPLES
  let lastSeconds = context.currentTime
  const timer = setInterval(() => {
    const passedSeconds = context.currentTime - lastSeconds
    lastSeconds += passedSeconds
    if (passedSeconds <= 0 || !isOn()) return
    hear(meter, peakOf(analyser, passedSeconds), passedSeconds)
  }, METER_MILLISECONDS)
  return () => clearInterval(timer)
}

/** Opens a microphone just to show its level. Resolves to what stops it. */
export async function previewMicrophone(deviceId: string | null, onPeak: (peak: number) => void) {
  const stream = await openMicrophone(deviceId)
  const context = new AudioContext()
  const analyser = context.createAnalyser()
  context.createMediaStreamSource(stream).connect(analyser)
  const timer = setInterval(() => onPeak(peakOf(analyser, METER_MILLISECONDS / 1000)), METER_MILLISECONDS)
  return () => {
    clearInterval(timer)
    closeMicrophone(stream)
    void context.close()
  }
}

/** Loudest sample of the last so many seconds. */
function peakOf(analyser: AnalyserNode, seconds: number): number {
  const heard = new Float32Array(analyser.fftSize)
  analyser.getFloatTimeDomainData(heard)
  const count = Math.ceil(seconds * analyser.context.sampleRate)
  return heard.slice(-count).reduce((peak, sample) => Math.max(peak, Math.abs(sample)), 0)
}
